"""Open strings: catalogues, columns, grammars and programs that values are drawn from."""
