"""Eating and drinking: cuisines, dishes, restaurants, diets, and the words of looking for them."""

from __future__ import annotations

from typing import ClassVar

from generator.records import Anchor, Json
from generator.semantics.articles import with_article, without_article
from generator.semantics.base import (
    Attachment,
    Leaf,
    Setting,
    Surface,
    say_literal,
    semantic_type,
)
from generator.semantics.catalogues import items, rows
from generator.semantics.drawing.composed import mentions, near, word_set
from generator.semantics.drawing.declared import Listed, Text, attached, declare_table
from generator.semantics.drawing.listed import doing, own_words, siblings
from generator.semantics.drawing.tails import Tail

_EATING = "food restaurant meal dish menu recipe eat dining cuisine table cook kitchen delivery"


class _Food(Listed):
    """A list of the family."""

    family = "food"


_EATEN = (
    "restaurant food dish meal recipe menu eat eatery dinner lunch breakfast cafe dining table "
    "place takeout delivery catering reservation cook cookbook diner bistro nearby location"
)
"""What has a cuisine."""


@semantic_type
class Cuisine(_Food):
    """A cuisine, said before the place."""

    name = "cuisine"
    kinds = ("cuisine", "cuisine type", "type of cuisine", "food type", "type of food",
             "kind of food", "cuisine preference")  # fmt: skip
    also = ("food", "category", "categories")
    values_file = "food_cuisines.txt"
    noun = "cuisine"

    def attachments(self) -> tuple[Attachment, ...]:
        """Before what is eaten or where; what else there is is about it: an interview."""
        if near(self.leaf, _EATEN):
            return attached("before*3 {}", "after*0.3 that serves {} food")
        return attached("after about {} cuisine", "after on {} cuisine")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare food or category is a cuisine only for restaurants."""
        if frozenset(leaf.words) & word_set("cuisine type kind"):
            return True
        return near(leaf, "restaurant dining")


_HAD = frozenset("had have having ate eat eating finished was".split())
_ONE = frozenset(
    "waffle croissant muffin roll bagel burrito omelette banana apple pear orange peach mango egg "
    "bar shake smoothie bowl brownie sandwich wrap sub salad cheeseburger burger dog quesadilla "
    "kebab cappuccino latte toastie".split()
)
"""What is counted in "I had a bagel", by its last word."""


def _eaten(value: Json, anchor: Anchor) -> str | None:
    """One of what is counted: "a bagel with cream cheese", "a slice of cheesecake"."""
    text = str(value)
    head = text.split(" with ", maxsplit=1)[0].rsplit(" ", maxsplit=1)[-1]
    return with_article(value, anchor) if head in _ONE or text.startswith("slice ") else None


def _eaten_whole(value: Json, anchor: Anchor) -> str | None:
    """What is not counted: "oatmeal", "fish tacos"."""
    return None if _eaten(value, anchor) else str(value)


@semantic_type
class EatenFood(_Food):
    """What somebody ate, as it stands in a diary."""

    name = "eaten_food"
    kinds = ("food", "food item", "food name", "food eaten", "meal name", "meal description")
    also = ("item", "dish", "meal", "description", "name")
    near = "log track diary calorie nutrition ate eaten intake record"
    values_file = "relation_foods.txt"
    noun = "food"
    said = attached("object*2 {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only where it is written down what was eaten."""
        beside = siblings(leaf)
        if leaf.words[-1:] == ("meal",) and beside & word_set("food item dish description name"):
            return False  # breakfast or lunch
        counted = beside & {"calories", "calorie", "protein", "carbs"}
        logged = doing(leaf, "log track record ate eaten") or near(leaf, "diary calorie nutrition")
        logged = logged or bool(counted)
        logged = logged and mentions(leaf, "food meal eat ate eaten nutrition diet calorie snack")
        named = own_words(leaf) & {"food", "item", "dish", "eaten", "meal", "description", "name"}
        return logged and bool(named) and not near(leaf, "restaurant recipe order plan delivery")

    def values(self) -> tuple[str, ...]:
        """What is eaten, of the foods with their portions."""
        return tuple(row[0] for row in rows(self.values_file))

    def surfaces(self) -> tuple[Surface, ...]:
        """With an article where one thing was had, else as it stands."""
        return (
            Surface(rule="literal", say=say_literal, not_after=_HAD),
            Surface(rule="literal", say=_eaten_whole, after=_HAD),
            Surface(rule="article", say=_eaten, after=_HAD),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """Without the article."""
        return super().read(without_article(text), anchor)


@semantic_type
class Dish(_Food):
    """Something to eat."""

    name = "dish"
    kinds = ("dish", "food item", "menu item", "served dish", "food", "meal name", "dish type")
    also = ("item", "items", "order item", "food name", "query")
    near = "food restaurant dish menu recipe eat cuisine nutrition calorie meal"
    far = "web internet google bing duckduckgo tavily"
    values_file = "food_dishes.txt"
    tail = Tail("food", "plate", 0.85)
    noun = "dish"
    said = attached("object*2 {}", "after for {}")

    def attachments(self) -> tuple[Attachment, ...]:
        """A place serves it, where there is one."""
        place = mentions(self.leaf, "restaurant cafe diner table reservation")
        served = attached("after that serves {}") if place else ()
        return (*self.said, *served)


@semantic_type
class Ingredient(_Food):
    """An ingredient; lists of them are the rule."""

    name = "ingredient"
    kinds = ("ingredient",)
    also = ("include ingredient", "exclude ingredient", "* ingredient *")
    values_file = "food_ingredients.txt"
    noun = "ingredient"
    said = attached("after*2 with {}", "after*0.5 using {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Any ingredient will do; its size or amount is another thing."""
        return not {"size", "amount", "unit", "count", "weight", "cut"} & set(leaf.words)


@semantic_type
class Restaurant(Text):
    """A restaurant, real or composed."""

    name = "restaurant"
    family = "food"
    grammar = "food"
    known_share = 0.12
    choices = {"": "restaurant"}  # noqa: RUF012
    known = {"restaurant": "food_restaurants.txt"}  # noqa: RUF012
    kinds = ("restaurant", "cafe", "diner", "eatery", "bistro")
    also = ("name", "place name", "venue")
    noun = "restaurant"
    said = attached("after*3 at {}", "object*0.5 {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare name is a restaurant's only in a function about restaurants."""
        if frozenset(leaf.words) & word_set("restaurant cafe diner eatery bistro"):
            return True
        if leaf.words == ("venue",):
            return near(leaf, "table restaurant dining")
        return near(leaf, "restaurant") and not near(leaf, "party guest customer user contact")

    def attachments(self) -> tuple[Attachment, ...]:
        """Food is ordered from one; else one is there, or is what is looked for."""
        ordering = near(self.leaf, "order") and siblings(self.leaf) & word_set(
            "item dish food meal"
        )
        return attached("after from {}") if ordering else self.said


@semantic_type
class Recipe(Text):
    """A recipe, as people look for it."""

    name = "recipe"
    family = "food"
    grammar = "food"
    choices = {"": "recipe"}  # noqa: RUF012
    kinds = ("recipe", "recipe title")
    also = ("title", "name")
    noun = "recipe"
    said = attached("object {}", "after*2 for {}", "object*0.5 a recipe for {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """In functions about recipes."""
        return near(leaf, "recipe")


@semantic_type
class Facility(_Food):
    """What a place has to offer."""

    name = "facility"
    kinds = ("facility", "amenity", "facilities", "amenities", "feature")
    near = f"{_EATING} hotel accommodation apartment place property rental room stay campground gym"
    far = "xml software config jdk parser flag sdk api classifier dataset"
    listed = "parking; free wifi; outdoor seating; a patio; a terrace; wheelchair access; a pool; a gym; air conditioning; a bar; live music; a playground; valet parking; a rooftop; takeout; a kids menu; a view; breakfast; a spa; a balcony; a kitchen; laundry; an elevator; EV charging"  # noqa: E501
    noun = "facility"
    said = attached("after with {}")

    def values(self) -> tuple[str, ...]:
        """Words as a schema has them, without an article."""
        found = (item.strip() for item in self.listed.split(";"))
        return tuple(item.removeprefix("a ").removeprefix("an ") for item in found)


@semantic_type
class SortWord(_Food):
    """Best, cheapest, top-rated: how people ask for an order."""

    name = "sort_word"
    kinds = ("sort word", "ranking", "quality")
    also = ("sort",)
    near = "restaurant place music song book"
    listed = "best; top-rated; highly rated; most popular; cheapest; newest; closest; top; popular; good; nice; decent; top-notch; fancy; affordable; cheap"  # noqa: E501
    heard: ClassVar[str] = (
        "best; top; latest; newest; most popular; greatest; popular; good; new; last; top 10; top-20; top twenty; top five; hottest; favorite; biggest; recent; most played"  # noqa: E501
    )
    noun = "order"
    said = attached("before {}", "before the {}")

    def values(self) -> tuple[str, ...]:
        """What is said of songs and books is not what is said of places."""
        return items(
            self.heard if mentions(self.leaf, "music song book film movie") else self.listed
        )

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not where a schema means a field or a direction."""
        return not (frozenset(leaf.words) & word_set("by order field")) and super().suits(
            leaf, setting
        )


declare_table("food.ini", _Food, __name__)
