# %% [markdown]
# # callforge in a notebook
#
# From function specs to a fine-tuning set, without an LLM, a key or a network.

# %%
import generator as gen

specs = gen.load_specs("library:weather")  # or a file or folder of your own
[spec.name for spec in specs]

# %% [markdown]
# Arguments that fit the schema and look real:

# %%
gen.sample_arguments(specs[0], n=5, seed=1)

# %% [markdown]
# A data set. The same seed gives the same data; `mix` holds relative shares of scenarios.

# %%
data = gen.generate(specs, n=60, seed=7, mix={"single": 6, "multiple": 3, "irrelevant": 1})
data

# %%
example = data.train[0]
for message in example.messages:
    print(message.role, "|", message.content or [(c.name, c.arguments) for c in message.tool_calls])

# %% [markdown]
# Each argument's place in the text is known, and was read back before the record was kept:

# %%
[(slot.path, slot.value, slot.text, (slot.start, slot.end)) for slot in example.slots]

# %%
data.to_polars().head(5)

# %% [markdown]
# What was made, and what had to give way:

# %%
data.report.cells, data.report.relaxed

# %% [markdown]
# Written as a whole, in any format:

# %%
import tempfile
from pathlib import Path

folder = data.write(Path(tempfile.mkdtemp()) / "weather", format="openai")
sorted(path.name for path in folder.iterdir())
