"""What people say to an assistant when they want nothing done, and what it says back."""

from __future__ import annotations

from generator.quick import Struct


class Talk(Struct, frozen=True):
    """A kind of small talk: openers, sayings and afterthoughts ("" = none), and answers.

    ``offers``: whether the answer may mention what the assistant can do.
    """

    name: str
    openers: tuple[str, ...]
    says: tuple[str, ...]
    after: tuple[str, ...]
    answers: tuple[str, ...]
    offers: bool = False


_HELLO = ("", "", "", "Hey!", "Hi.", "Hello!", "Hey,", "So,", "Oh,", "Well,")

TALK = (
    Talk(
        "greeting",
        ("Hi!", "Hello!", "Hey!", "Good morning!", "Good evening!", "Good afternoon.", "Hey there,",
         "Hi there,", "Hello there.", "Morning!", "Hiya,", "Greetings!", "Yo,", "Hey,"),
        ("how are you?", "how's it going?", "how are you doing today?", "nice to meet you.",
         "anyone there?", "are you there?", "it's me again.", "I'm back.", "what's up?",
         "I'm new here.", "first time using this.", "just saying hi.", "how have you been?",
         "I hope you're well.", "testing, testing.", "can you hear me?", "ready to work?"),
        ("", "", "", "", "Long time no see.", "Hope it's a good one.", "What a day."),
        ("Hello! What can I do for you?", "Hi there! How can I help?", "Hey! What do you need?",
         "Hi! I'm doing fine, thanks. What can I help you with?", "Hello! I'm here and ready.",
         "Hi, good to hear from you. What's up?", "Hey there. How can I help today?"),
        offers=True,
    ),
    Talk(
        "thanks",
        ("", "", "", "Great,", "Perfect,", "Awesome,", "Wonderful,", "Okay,", "Alright,", "Cool,",
         "Nice,", "Brilliant,"),
        ("thanks!", "thank you!", "thanks a lot.", "thank you so much.", "that helped a lot.",
         "that's exactly what I needed.", "that's all for now.", "thanks for your help.",
         "you've been really helpful.", "much appreciated.", "that'll do, thanks.",
         "thanks, you saved me.", "thank you, that was quick.", "cheers.", "thx",
         "I appreciate it.", "no more questions."),
        ("", "", "", "", "Have a good one!", "Bye!", "See you.", "Talk later.", "You're the best."),
        ("You're welcome!", "Happy to help!", "Glad I could help.", "Any time!", "My pleasure.",
         "You're welcome. Just ask if there's anything else.", "No problem at all."),
    ),
    Talk(
        "goodbye",
        ("", "", "", "Okay,", "Alright,", "Right,", "Well,", "That's it,"),
        ("bye!", "goodbye!", "see you later.", "talk to you tomorrow.", "good night!",
         "I have to go.", "gotta run.", "I'm off now.", "catch you later.", "signing off.",
         "that's all for today.", "I'm logging off.", "until next time!", "take care!"),
        ("", "", "", "", "Thanks again!", "It was nice talking.", "Have a nice day."),
        ("Goodbye!", "See you next time!", "Take care!", "Bye! Have a good day.",
         "Good talking to you. Bye!", "Until next time!", "Bye for now."),
    ),
    Talk(
        "tired",
        _HELLO,
        ("I'm so tired today.", "Mondays are the worst.", "I had a rough day.",
         "my dog just ate my sandwich.", "I didn't sleep at all last night.",
         "my boss is driving me crazy.", "I'm nervous about tomorrow.",
         "I'm stuck in a boring meeting.", "my kids won't stop yelling.",
         "I feel a bit lonely today.", "I burned my dinner again.", "I've had a headache all day.",
         "nothing works today.", "I'm bored.", "I lost my keys again.", "it was a long week.",
         "I missed my train."),
        ("", "", "", "", "Anyway.", "Just wanted to tell someone.", "Oh well.",
         "That's life, I guess."),
        ("I'm sorry to hear that. I'm here if you need anything.", "Oh no. I hope it gets better.",
         "That sounds tough. Let me know if there's something I can do.", "I hear you.",
         "Sorry about that. Tell me if I can help.", "I hope tomorrow is easier."),
    ),
    Talk(
        "glad",
        _HELLO,
        ("I finally finished my degree!", "I love autumn.", "I just got engaged!",
         "I'm in a really good mood.", "it's my birthday today.", "I got the promotion!",
         "we just moved into our first house!", "I'm on holiday from tomorrow!",
         "my daughter took her first steps!", "I passed my driving test!", "my team won!",
         "I ran my first marathon!", "I quit smoking a year ago today.", "I'm going to be an aunt!",
         "today was a great day."),
        ("", "", "", "", "Just wanted to tell someone.", "I'm so happy.", "Finally!"),
        ("That's lovely to hear!", "How nice! I'm happy for you.", "That's great!",
         "Wonderful! Thanks for telling me.", "Good for you!", "What good news!"),
    ),
    Talk(
        "about_you",
        ("", "", "", "Hey,", "Quick question:", "I'm curious:", "Just wondering,", "Tell me,"),
        ("are you a real person?", "are you a bot?", "are you human?", "do you ever sleep?",
         "are you a machine?", "do you have feelings?", "how old are you?",
         "do you like your job?", "do you get bored?", "can you think?", "are you alive?",
         "do you dream?", "are you smarter than me?",
         "where do you live?", "do you have a family?", "what's your favourite colour?"),
        ("", "", "", "", "I've always wondered.", "Be honest.", "My son wants to know.",
         "Just curious."),
        ("I'm an AI assistant, so no human life here, but I'm glad to help.",
         "I'm a computer program that helps with tasks.",
         "I'm an assistant made of software, nothing more mysterious than that.",
         "I'm an AI, so that doesn't really apply to me. How can I help?",
         "Just an AI assistant. Is there something you need?",
         "I'm only a program, but happy to help where I can."),
    ),
    Talk(
        "praise",
        ("", "", "Wow,", "Honestly,", "I must say,", "Ha,", "Well,"),
        ("you're really good at this.", "you're amazing.", "you're funny.", "I like you.",
         "you're the best assistant ever.", "you're so fast.", "that was impressive.",
         "you make my life easier.", "good job!", "well done!", "not bad at all.",
         "I'm impressed.", "you never let me down."),
        ("", "", "", "", "Seriously.", "Just saying.", "I mean it."),
        ("Thank you, that's kind.", "Thank you for telling me.", "I appreciate you saying so.",
         "Thanks! Good to know.", "Glad to hear it."),
    ),
    Talk(
        "complaint",
        ("", "", "Honestly,", "Hmm,", "Look,", "Sorry, but"),
        ("you're not very helpful.", "you're a bit slow today.", "that wasn't great.",
         "I expected more.", "you never understand me.", "this is frustrating.",
         "you're getting on my nerves.", "I liked you better last week.", "I'm not happy with you.",
         "you keep missing the point."),
        ("", "", "", "", "Seriously.", "Just saying.", "I mean it."),
        ("I'm sorry about that. Tell me what you need and I'll try again.",
         "Sorry to hear that. I'll do my best.", "I understand. How can I do better?",
         "Sorry. What were you hoping for?", "Thanks for being honest. Let's try again."),
    ),
    Talk(
        "ability",
        ("", "", "", "Hi,", "Hey,", "Hello,", "So", "Okay,", "I'm new here,", "Before I start,"),
        ("what can you do?", "what can you help me with?", "how can you help me?",
         "what are you good at?", "what sort of things can I ask you?", "what do you do?",
         "what are your features?", "which tools do you have?", "how do you work?",
         "what should I ask you?", "can you give me an idea of what you can do?",
         "what kind of help do you offer?", "tell me what you can do.", "what's your purpose?",
         "what are you for?", "can you explain what you do?"),
        ("", "", "", "", "I've never used this.", "I'm a bit lost.", "Just roughly."),
        ("",),
    ),
)  # fmt: skip

ABILITY = (
    "I can {what}.",
    "Right now I can {what}. What do you need?",
    "I'm set up to {what}.",
    "With the tools I have, I can {what}.",
    "For example, I can {what}.",
    "I can help you {what}.",
    "You can ask me to {what}.",
)
