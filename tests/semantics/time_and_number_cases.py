"""Leaves for the types of time and numbers: type, parameter, schema, function, its description."""

# ruff: noqa: E501, E741
from __future__ import annotations

import datetime as dt
import random

from generator.records import Anchor, FunctionSpec
from generator.semantics.base import SEMANTIC_TYPES, SemanticType, Setting
from generator.semantics.described.leaves import leaf_at
from generator.semantics.numbers import (  # noqa: F401
    levels,
    money,
    numbers,
    plain_numbers,
    quantities,
    suffixed,
)
from generator.semantics.places import coordinates  # noqa: F401  # noqa: F401
from generator.semantics.time import dates, durations, hours, times, timewords  # noqa: F401

S, I, N = {"type": "string"}, {"type": "integer"}, {"type": "number"}
DAY = {"type": "string", "format": "date"}
INSTANT = {"type": "string", "format": "date-time"}


def d(base, text, **more):
    return {**base, "description": text, **more}


CASES = [
    ("date", "date", DAY, "get_weather_forecast", "Weather forecast for a day"),
    ("date", "date", d(S, "Date in YYYY-MM-DD"), "book_restaurant", "Book a table"),
    ("date", "date", d(S, "The date, DD/MM/YYYY"), "book_restaurant", "Book a table"),
    ("date", "date", d(I, "Date as YYYYMMDD"), "get_report", "Sales report of a day"),
    ("date", "date", d(S, "Date like July 4, 2024", examples=["July 4, 2024"]), "add_event", ""),
    ("start_date", "start_date", DAY, "list_commits", "List commits of a git repository"),
    ("end_date", "end_date", DAY, "create_campaign", "Create an ad campaign"),
    ("check_in_date", "check_in", DAY, "search_hotels", "Find hotels"),
    ("check_out_date", "check_out_date", DAY, "search_hotels", "Find hotels"),
    ("departure_date", "departure_date", DAY, "search_flights", "Find flights"),
    ("return_date", "return_date", DAY, "search_flights", "Find flights"),
    ("due_date", "due_date", DAY, "create_task", "Add a task"),
    ("expiry_date", "expiry_date", DAY, "create_coupon", "Make a coupon"),
    ("birth_date", "date_of_birth", DAY, "register_patient", "Register a patient"),
    ("release_date", "release_date", DAY, "add_movie", "Add a movie"),
    ("hour_of_day", "start_hour", d(I, "Hour of the day, 0-23"), "book_court", "Book a court"),
    ("time_of_day", "time", d(S, "Time as HH:MM"), "book_restaurant", "Book a table"),
    ("time_of_day", "time", d(S, "Time", examples=["7:30 PM"]), "book_restaurant", "Book a table"),
    ("time_of_day", "alarm_time", {"type": "string", "format": "time"}, "set_alarm", "Set an alarm"),
    ("hour_of_day", "start_hour", d(I, "Hour of the day, 0 to 23"), "set_alarm", "Set an alarm"),
    ("datetime", "start_time", INSTANT, "create_event", "Create a calendar event"),
    ("datetime", "time_min", d(S, "Start of the interval in RFC3339 format"), "find_gaps", ""),
    ("datetime", "start", d(S, "ISO 8601 datetime", examples=["2025-03-01T10:00"]), "add_event", ""),
    ("datetime", "timestamp", d(S, "e.g. '2022-01-01 09:15:30'", examples=["2022-01-01 09:15:30"]),
     "track_click", "Track an ad click"),
    ("timestamp", "since", d(I, "Unix timestamp in seconds"), "get_logs", "Server logs of a pod"),
    ("timestamp", "timestamp_ms", d(I, "Milliseconds since epoch"), "add_reminder", "Set a reminder"),
    ("timezone", "timezone", S, "get_time", "Current time"),
    ("cron", "cron", d(S, "Cron expression"), "schedule_job", "Schedule a job"),
    ("recurrence", "recurrence", S, "create_event", "Create an event"),
    ("recurrence", "recurrence", d(S, "RRULE of the event"), "create_event", "Create an event"),
    ("duration", "duration_minutes", I, "book_meeting", "Book a meeting"),
    ("duration", "duration", d(N, "Length in hours"), "book_room", "Book a room"),
    ("duration", "days", {**I, "minimum": 1, "maximum": 16}, "get_forecast", "Weather forecast"),
    ("duration", "term_years", {**I, "minimum": 1}, "mortgage", "Monthly payment of a mortgage"),
    ("timeout", "timeout", I, "run_command", "Run a shell command on a server"),
    ("timeout", "interval_ms", I, "watch", "Watch a file"),
    ("written_duration", "duration", {"type": "string", "format": "duration"}, "start_timer", ""),
    ("written_duration", "duration", S, "start_timer", "Start a timer"),
    ("written_duration", "timeout", d(S, "e.g. 30s or 5m", examples=["30s", "5m"]), "run_job", ""),
    ("weekday", "day_of_week", S, "open_hours", "Opening hours"),
    ("month", "month", S, "seasonal_food", "Food of the month"),
    ("month", "month", {**I, "minimum": 1, "maximum": 12}, "get_report", "A report"),
    ("quarter", "quarter", d(S, "Fiscal quarter"), "get_earnings", "Company earnings"),
    ("season", "season", S, "travel_tips", "Travel tips"),
    ("year", "year", I, "find_movies", "Find movies"),
    ("year", "year", d(S, "Four-digit year"), "get_stats", "Statistics"),
    ("decade", "decade", S, "find_songs", "Find songs"),
    ("decade", "year", d(S, "Year or decade, such as '1958' or 'eighties'"), "find_songs", "Songs"),
    ("granularity", "granularity", S, "get_metrics", "Metrics of a service"),
    ("period", "time_period", d(S, "e.g. last 24 hours, last 7 days"), "get_metrics", "Metrics"),
    ("period", "period", d(S, "Period", examples=["1d", "5d", "1mo", "1y"]), "stock_history", ""),
    ("period", "interval", d(S, "Candle", examples=["1m", "15m", "1h"]), "klines", "Price candles"),
    ("time_expression", "when", d(S, "When, in the user's own words"), "plan_trip", "Plan a trip"),
    ("token_count", "length", {**I, "minimum": 8, "maximum": 64}, "generate_password", "Make one"),
    ("duration", "last_days_count", d(I, "Days (1, 7, 30 or 90)"), "get_stats", "Statistics"),
    ("count", "num_bathrooms_total", I, "find_flats", "Find flats"),
    ("count", "number_of_questions", I, "make_quiz", "Make a quiz"),
    ("party_size", "party_size", I, "book_restaurant", "Book a table"),
    ("party_size", "guests", {**I, "minimum": 1, "maximum": 16}, "search_hotels", "Find hotels"),
    ("travellers", "adults", {**I, "minimum": 1, "maximum": 9}, "search_flights", "Find flights"),
    ("room_count", "bedrooms", I, "find_flats", "Find flats"),
    ("nights", "nights", I, "book_hotel", "Book a hotel"),
    ("ticket_count", "num_tickets", I, "buy_tickets", "Buy tickets"),
    ("quantity", "quantity", I, "add_to_cart", "Add an item to the cart"),
    ("replicas", "replicas", I, "scale_deployment", "Scale a kubernetes deployment"),
    ("page", "page", I, "list_orders", "List orders"),
    ("limit", "limit", {**I, "minimum": 1, "maximum": 50}, "search_recipes", "Find recipes"),
    ("limit", "limit", I, "list_pods", "List pods in a kubernetes namespace"),
    ("offset", "offset", I, "list_orders", "List orders"),
    ("top_k", "top_k", I, "search_index", "Search a vector index"),
    ("sampling_temperature", "temperature", d(N, "Randomness (0-2)"), "ask_model", "Ask a model"),
    ("sampling_setting", "top_p", {**N, "minimum": 0, "maximum": 1}, "ask_model", "Ask a model"),
    ("token_count", "max_tokens", I, "ask_model", "Ask a model"),
    ("port", "port", I, "check_port", "Check a port of a server"),
    ("seed", "seed", I, "make_image", "Make an image"),
    ("priority", "priority", {**I, "minimum": 1, "maximum": 5}, "create_ticket", "Create a ticket"),
    ("level", "zoom", I, "show_map", "Show a map"),
    ("position", "start_row", I, "read_rows", "Read rows of a file"),
    ("age", "age", I, "bmi", "Body mass index"),
    ("short_age", "age", d(I, "Age of the kid in months"), "log_growth", "Log the growth of a kid"),
    ("rating", "rating", {**I, "minimum": 1, "maximum": 5}, "rate_movie", "Rate a movie"),
    ("rating", "min_rating", N, "find_restaurants", "Find restaurants"),
    ("score", "score", N, "grade", "Record a score"),
    ("percentage", "percentage", N, "set_alert", "Alert on change"),
    ("percentage", "tip_percent", N, "split_bill", "Split a bill"),
    ("percentage", "opacity", {**N, "minimum": 0, "maximum": 1}, "add_layer", "Add a layer"),
    ("percentage", "brightness", {**I, "minimum": 0, "maximum": 100}, "set_light", "Set a light"),
    ("fraction", "threshold", {**N, "minimum": 0, "maximum": 1}, "detect", "Detect objects"),
    ("floor", "floor", I, "find_desk", "Find a desk"),
    ("integer", "n", I, "is_prime", "Whether a number is prime"),
    ("number", "numerator", N, "divide", "Divide two numbers"),
    ("number", "x", {**N, "exclusiveMinimum": 0, "multipleOf": 0.25}, "f", "Compute"),
    ("money", "max_price", N, "search_products", "Find products"),
    ("money", "price", N, "add_product", "Add a product"),
    ("money", "budget", d(I, "Budget in euros"), "plan_trip", "Plan a trip"),
    ("unit_rate", "rate", d(N, "Rate per minute"), "calculate_call_cost", "Cost of a call"),
    ("money", "loan_amount", N, "mortgage", "Monthly payment of a loan"),
    ("money", "amount", d(S, "Amount", examples=["25.00"]), "send_payment", "Pay somebody"),
    ("currency_code", "currency", S, "convert", "Convert money"),
    ("discount", "discount", N, "apply_discount", "Apply a discount"),
    ("tax_rate", "tax_rate", d(N, "Tax rate as a decimal"), "total", "Total with tax"),
    ("interest_rate", "interest_rate", N, "mortgage", "Monthly payment of a loan"),
    ("temperature", "temperature", d(N, "Degrees Celsius"), "set_thermostat", "Set the thermostat"),
    ("weight", "weight_kg", N, "bmi", "Body mass index"),
    ("height", "height_cm", N, "bmi", "Body mass index"),
    ("distance", "radius_km", N, "find_cafes", "Find cafes nearby"),
    ("distance", "radius", d(I, "Search radius in meters"), "find_cafes", "Find cafes nearby"),
    ("size", "width", d(N, "Width in meters"), "paint", "How much paint a wall needs"),
    ("size", "width", I, "resize_image", "Resize an image"),
    ("speed", "speed", d(N, "Speed in km/h"), "travel_time", "How long a way takes"),
    ("factor", "playback_speed", N, "play_video", "Play a video"),
    ("volume", "volume_ml", I, "log_water", "Log water"),
    ("area", "area", d(N, "Area in square feet"), "estimate", "Estimate the cost of a floor"),
    ("byte_size", "memory_mb", I, "create_vm", "Create a virtual machine"),
    ("number_of_unit", "reading_m3", N, "send_reading", "Send a reading"),
    ("energy", "calories", I, "log_meal", "Log a meal"),
    ("rate", "heart_rate", I, "log_run", "Log a run"),
    ("pressure", "systolic", I, "log_blood_pressure", "Log blood pressure"),
    ("quantity_text", "dosage", d(S, "Dose", examples=["500 mg"]), "add_medicine", "Add a medicine"),
    ("latitude", "latitude", {**N, "minimum": -90, "maximum": 90}, "get_weather", "Weather"),
    ("longitude", "lng", N, "get_weather", "Weather"),
    ("heading", "angle", d(N, "Angle in degrees"), "rotate_image", "Rotate an image"),
    ("coordinate_pair", "location", d(S, "latitude,longitude"), "get_elevation", "Elevation"),
]  # fmt: skip
IDS = [f"{case[0]}-{case[1]}-{index}" for index, case in enumerate(CASES)]

ANCHORS = tuple(
    Anchor(now=dt.datetime(2026, 1, 15) + dt.timedelta(days=shift, hours=9), stated=True)
    for shift in (0, 1, 3, 5, 44, 165, 349, 775)
)


def meaning(case, locale="en_US", **setting) -> SemanticType:
    name, parameter, schema, function, text = case
    root = {"type": "object", "properties": {parameter: schema}}
    spec = FunctionSpec(name=function, description=text, parameters=root)
    leaf = leaf_at(spec, root, (parameter,), schema)
    return SEMANTIC_TYPES.get(name)(leaf, Setting(locales=(locale,), **setting))


def drawn(bound: SemanticType, n: int, anchor: Anchor, seed: int = 0):
    rng = random.Random(seed)
    sample = bound.sampler("any")
    return [sample(rng, anchor) for _ in range(n)]
