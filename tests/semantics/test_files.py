from group_two import bound, check_family, draws, leaf, suits


def test_values_are_clean_repeat_and_read_back():
    check_family("files")


def test_kind_of_file_follows_function_and_examples():
    assert all(v.endswith(".pdf") for v in draws(bound("file_path", leaf("path", "read_pdf"))))
    shown = leaf("path", "load", examples=["data.csv"])
    assert all(v.endswith(".csv") for v in draws(bound("file_path", shown)))


def test_windows_paths_where_shown():
    shown = leaf("path", "open", examples=["C:\\Users\\me\\a.txt"])
    assert all(v.startswith("C:\\") and "/" not in v for v in draws(bound("file_path", shown)))


def test_a_folder_is_not_a_file():
    assert not suits("file_path", leaf("directory_path", "list_directory"))
    assert suits("directory", leaf("directory_path", "list_directory"))


def test_a_bare_path_is_a_folder_where_folders_are_made_or_looked_through():
    for name in ("create_directory", "directory_tree", "search_files"):
        assert suits("directory", leaf("path", name))
        assert not suits("file_path", leaf("path", name))
    assert suits("file_path", leaf("path", "read_file"))
    assert suits("file_path", leaf("path", "search_files", description="Path of the file"))
    assert suits("directory", leaf("path", "open_it", description="Directory to open"))


def test_an_ending_and_folders_of_a_program_s_own_are_kept():
    shown = leaf("path", "create_script", examples=["Assets/Scripts/My.cs"])
    made = draws(bound("file_path", shown))
    assert all(v.startswith("Assets/Scripts/") and v.endswith(".cs") for v in made)
    lean = leaf("file_path", "term_goal", description="Absolute path to Lean file")
    assert all(v.endswith(".lean") for v in draws(bound("file_path", lean)))
    assert suits("directory", leaf("repo_path", "git_log"))
    book = leaf("path", "insert_image", others=["sheet", "image_path"])
    assert all(v.endswith(".xlsx") for v in draws(bound("file_path", book)))
