from group_two import bound, check_family, draws, leaf, suits


def test_values_are_clean_repeat_and_read_back():
    check_family("food")


def test_restaurants_are_many():
    assert len(set(draws(bound("restaurant", leaf("restaurant_name")), 1500))) >= 300


def test_bare_names_need_a_restaurant():
    assert suits("restaurant", leaf("name", "find_restaurant"))
    assert not suits("restaurant", leaf("name", "create_user"))
    assert not suits("cuisine", leaf("category", "list_products"))
