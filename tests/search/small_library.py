"""A small library to look for words in: titles, summaries and texts as a Board might write them, by a short key each.

The first is the newest. Their references begin at HIPB-1001.
"""

ENGLISH = {
    "awareness": (
        "Prevent awareness: an introduction",
        "What the Prevent duty asks of staff, and what it does not ask.",
        "The duty is to have due regard. Nobody is asked to spy. You notice, you check with a colleague and you share.",
    ),
    "signs": (
        "Signs of radicalisation in young people",
        "Changes in behaviour that may be a concern, and many that are not.",
        "Look for a pattern. One sign alone means little. Talk with the young person before you talk about them.",
    ),
    "online": (
        "Online radicalisation: what parents see",
        "How groups recruit in games and chats.",
        "Someone who is being radicalised may hide a second account. Ask with interest. Do not take the phone away.",
    ),
    "wrap": (
        "Workshop to Raise Awareness of Prevent: notes for facilitators",
        "A session of one hour for up to 25 people, with slides.",
        "Bring printed case studies. WRAP is older than the present duty; use the new slides.",
    ),
    "dsl": (
        "Guide for the designated safeguarding lead",
        "Whom to call, which form to use, and what to write down.",
        "As designated safeguarding lead you decide whether a concern becomes a referral.",
    ),
    "dsl-checklist": (
        "DSL checklist for September",
        "Twelve things to have ready before term starts.",
        "Policies, names of deputies, filters and monitoring.",
    ),
    "mash": (
        "How the MASH handles a referral",
        "From the first call to a decision within one working day.",
        "The hub brings police, health and children's services into one room.",
    ),
    "working-together": (
        "Multi-agency working: who does what",
        "Roles of councils, schools, police and the NHS.",
        "Partners share what is needed, by the law on data protection.",
    ),
    "channel-panel": (
        "Channel panel: a guide for members",
        "How a panel assesses vulnerability and agrees support.",
        "The chair is from the local authority. Consent comes first. Support may be a mentor.",
    ),
    "channel-families": (
        "What happens in Channel? For families",
        "Support is voluntary and private.",
        "Nobody gets a criminal record by it. A mentor meets your child each week.",
    ),
    "referral": (
        "Making a Prevent referral",
        "The national form, step by step.",
        "If there is an immediate danger call 999. Otherwise write what you saw and heard, in their words.",
    ),
    "lone": (
        "Lone working at night: staying safe",
        "For hospital and care staff who work alone.",
        "Tell somebody where you are. If a visitor hands out leaflets that worry you, do not argue.",
    ),
    "incels": (
        "Incels and violence against women",
        "What the words mean and when they are a risk.",
        "Most lonely young men harm nobody. Ask about sleep, friends and hope.",
    ),
    "far-right": (
        "Far-right symbols and slogans",
        "A picture card with 40 signs, numbers such as 88 and what they stand for.",
        "A symbol alone proves nothing. Note where it was seen.",
    ),
    "prison": (
        "Extremism in prisons: for new officers",
        "What to report on the wing, and to whom.",
        "Intelligence reports are read within a day. Write facts, not guesses.",
    ),
    "faith": (
        "Talking with faith groups",
        "How to plan an open meeting in a mosque, church or temple.",
        "Ask the imam or the vicar who should be in the room. Children’s groups need a second adult.",
    ),
    "café": (
        "The community café: a case study",
        "How a café in Southampton became a place to ask for help.",
        "Ms O'Brien opened it in 2019. Staff are trained as listeners.",
    ),
    "governors": (
        "Questions for school governors",
        "Ten questions that a governing body may ask about safeguarding.",
        "Who checks the filtering of the internet? When was the risk assessment last organised?",
    ),
    "risk": (
        "Risk assessment template",
        "A form for schools, colleges and universities.",
        "Score likelihood and harm from 1 to 5. Review it each year.",
    ),
    "e-learning": (
        "E-learning for volunteers",
        "Forty minutes, with a quiz at the end.",
        "You may stop and go on later. The certificate lasts two years.",
    ),
    "speakers": (
        "External speakers and events",
        "Checks to make before somebody is invited.",
        "Freedom of speech is a duty too. Keep a record of each decision.",
    ),
    "mental-health": (
        "Mental health and vulnerability",
        "Why being unwell is not a sign of extremism.",
        "Autism is not a cause. Support comes first, by the person's own doctor.",
    ),
    "colour": (
        "Poster: behaviour, belonging, colour",
        "For notice boards, in size A3.",
        "Print it in colour.",
    ),
}
POLISH = {
    "oznaki": (
        "Oznaki radykalizacji u młodzieży",
        "Zmiany w zachowaniu, które mogą niepokoić.",
        "Jeden znak to za mało. Porozmawiaj, zanim zgłosisz.",
    ),
    "łódź": (
        "Jak zgłosić obawę: przykład z Łodzi",
        "Krok po kroku, dla nauczycieli i rodziców.",
        "Żółta karta przypomina, do kogo zadzwonić. W razie zagrożenia dzwoń pod 999.",
    ),
    "kawiarnia": (
        "Kawiarnia sąsiedzka",
        "Miejsce, w którym można zapytać o pomoc.",
        "Pracownicy są przeszkoleni.",
    ),
}
TAGS = {"incels": ("misogyny",), "online": ("gaming", "social media"), "risk": ("audit",)}
SYNONYMS = (
    "DSL\ndesignated safeguarding lead",
    "WRAP\nworkshop to raise awareness of Prevent",
    "MASH\nmulti-agency safeguarding hub",
    "jihadist\nIslamist",
    "teenager\nyoung person\nadolescent",
)


def fill(shelf):
    """Put all of it on a `Shelf`; return {key: catalogue entry}."""
    return {
        key: shelf.put(
            title, summary=summary, body=body, language=language, days_ago=number, tags=TAGS.get(key, ()), publisher=""
        )
        for language, texts in (("en-gb", ENGLISH), ("pl", POLISH))
        for number, (key, (title, summary, body)) in enumerate(texts.items())
    }
