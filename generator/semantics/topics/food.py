"""Eating and drinking: cuisines, dishes, restaurants, diets, and the words of looking for them."""

from __future__ import annotations

from typing import ClassVar

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.catalogues import items
from generator.semantics.drawing.composed import mentions, near, word_set
from generator.semantics.drawing.declared import Listed, Text, attached, declare_table
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


@semantic_type
class Dish(_Food):
    """Something to eat."""

    name = "dish"
    kinds = ("dish", "food item", "menu item", "served dish", "food", "meal name", "dish type")
    also = ("item", "items", "order item", "food name", "query")
    near = "food restaurant dish menu recipe eat cuisine nutrition calorie meal"
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
    also = ("name", "place name")
    noun = "restaurant"
    said = attached("after*3 at {}", "object*0.5 {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare name is a restaurant's only in a function about restaurants."""
        if frozenset(leaf.words) & word_set("restaurant cafe diner eatery bistro"):
            return True
        return near(leaf, "restaurant") and not near(leaf, "party guest customer user contact")


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
