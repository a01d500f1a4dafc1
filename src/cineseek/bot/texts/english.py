"""The bot in English."""

from __future__ import annotations

from cineseek.bot.texts.form import Texts

ENGLISH = Texts(
    code="en",
    name="English",
    right_to_left=False,
    start="Send me a picture, a GIF or a short video, and I will tell you which film it is from, "
    "and where in it.\n\n"
    "Or write what you want to see, for example “a lighthouse at night”, and I will look for "
    "such scenes.\n\n"
    "Films I know: {films}. /help tells more, /language changes my language.",
    help="A picture, a screenshot, a photo of a screen, a GIF, a video or a video message: which "
    "film is it, and at which second?\n\n"
    "Words: which scenes show this? You can narrow it down, for example:\n"
    "rain color:blue light:dark year:1990..1999",
    help_inline="In any chat: write @{bot} and some words.",
    help_group="In a group I answer when you mention @{bot} or reply to me. Reply to somebody's "
    "picture with @{bot}, and I look at that picture.",
    help_limits="Files up to {megabytes} MB, videos up to {minutes} minutes, {rate} questions a "
    "minute.",
    keeps_nothing="I keep nothing that you send: a file is deleted as soon as I have answered. "
    "All I remember is the language that you choose.",
    keeps="Whoever runs this bot keeps the pictures, videos and questions that it is sent, "
    "without your name.",
    choose_language="Which language shall I speak?",
    language_set="I speak English now.",
    commands={
        "start": "What I can do",
        "help": "How to ask, limits, privacy",
        "language": "Change my language",
    },
    before_you="Questions before yours: {number}. I will answer as soon as it is your turn.",
    looking="Your turn: I am looking…",
    sure="{percent} sure",
    over="over {percent}",
    unknown="I don't know which film this is.",
    maybe="It could be:",
    among="This very frame is in several films.\n"
    "It is from one of them ({sure}), but nothing tells which:",
    more="and {number} more",
    nothing_like_it="Nothing in the films that I know looks like it.",
    transforms={
        "mirrored": "Your picture is mirrored.",
        "inside another picture": "I found it inside your picture.",
        "with borders": "I left out the borders around it.",
        "cropped": "Your picture shows a part of it.",
        "turned": "Your picture is turned a little.",
    },
    kinds={"trailer": "trailer", "clip": "clip", "advert": "advert", "still": "still"},
    scenes="Scenes for “{question}”:",
    no_scenes="I found no scene that shows “{question}”.",
    languages_known="I understand words in these languages best: {languages}.",
    bad_question="I do not understand the question from here on:\n{rest}\n"
    "Write it in plain words, or see /help.",
    no_paths="A question cannot name a file. Send me the picture itself.",
    too_long_question="That is too long for a question: at most {number} characters.",
    too_large="This file is too large: I take up to {megabytes} MB. Send a shorter piece or a "
    "smaller copy.",
    too_long="This video is too long: I take up to {minutes} minutes. Send a shorter piece.",
    unreadable="I cannot read this file. It may be damaged; try to send it once more, or as a "
    "photo.",
    no_picture="This file is neither a picture nor a video.",
    unsupported="I can look at pictures, GIFs and videos, and read words. Send me one of these.",
    not_fetched="I could not get this file from Telegram. Please send it again.",
    too_fast="That is a lot at once. Ask me again in {seconds} seconds.",
    enough_waiting="{number} questions of yours are waiting already. Wait for those, please.",
    crowded="Too many people are asking just now. Try again in a minute.",
    empty="My library is empty so far: there is no film to find.",
    failed="Something went wrong here, and it is not your fault. Please try again later.",
    inline_ask="Describe a scene, or open me to send a picture",
    inline_none="No such scene. Open me to send a picture",
)
