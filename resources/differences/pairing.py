"""Which paragraph of one content is which of the other: equal ones first, then similar ones near by, then far ones."""

from bisect import bisect
from collections import Counter, defaultdict, deque

from rapidfuzz.distance import Indel, LCSseq

from resources.paragraphs import SINGLE
from resources.words import is_letters

# Share of the words, counted on both sides, that two paragraphs have in common in the same order.
SIMILAR = 0.5
SIMILAR_FAR_OFF = 0.65
# Words that a paragraph must have to be known again in another place.
WORDS_FAR_OFF = 5
# A word that more paragraphs have than this does not help to find one, and of those found so many are looked at.
RARE = 12
LOOKED_AT = 4
SAME_KIND, SAME_PLACE = 0.1, 0.05


def paired(before, after, budget):
    """Return the pairs of two lists of `Paragraph`s as (position before, position after), sorted; each is used once."""
    pairs = _single(before, after)
    pairs += _equal(before, after, budget)
    return sorted(pairs + _similar(before, after, pairs, budget))


def in_order(pairs):
    """Return the longest list of sorted pairs that keep their order: the others moved."""
    tails, ends, previous = [], [], {}
    for at, (_before, after) in enumerate(pairs):
        place = bisect(tails, after)
        previous[at] = ends[place - 1] if place else None
        # An empty slice at the end appends.
        tails[place : place + 1], ends[place : place + 1] = [after], [at]
    kept, at = [], ends[-1] if ends else None
    while at is not None:
        kept.append(pairs[at])
        at = previous[at]
    return kept[::-1]


def _single(before, after):
    """Pair title with title, however little they share."""
    places = {paragraph.kind: place for place, paragraph in enumerate(before) if paragraph.kind in SINGLE}
    return [(places[paragraph.kind], place) for place, paragraph in enumerate(after) if paragraph.kind in places]


def _equal(before, after, budget):
    old, new = ([_identity(paragraph) for paragraph in side] for side in (before, after))
    numbers = {identity: number for number, identity in enumerate(dict.fromkeys(old + new))}
    old, new = ([numbers[identity] for identity in side] for side in (old, new))
    pairs = []
    if budget.allows(old, new):
        for block in LCSseq.opcodes(old, new):
            if block.tag == "equal":
                pairs += zip(
                    range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True
                )
    taken = {place for place, _ in pairs}
    free = defaultdict(deque)
    for place, number in enumerate(old):
        if place not in taken:
            free[number].append(place)
    taken = {place for _, place in pairs}
    pairs += [
        (free[number].popleft(), place) for place, number in enumerate(new) if place not in taken and free[number]
    ]
    return [(old, new) for old, new in pairs if before[old].kind not in SINGLE]


def _identity(paragraph):
    return paragraph.kind, paragraph.level, paragraph.words, paragraph.sha256


def _similar(before, after, pairs, budget):
    """Pair what is left by how much it shares, the most similar first."""
    fixed = in_order(sorted(pairs))
    old = _Unpaired(before, {place for place, _ in pairs}, [place for place, _ in fixed])
    new = _Unpaired(after, {place for _, place in pairs}, [place for _, place in fixed])
    found = []
    for place, other in sorted(_candidates(old, new)):
        is_near = old.gaps[place] == new.gaps[other]
        similarity = _similarity(old.letters[place], new.letters[other], is_near, budget)
        if _is_same(similarity, before[place], after[other], len(old.letters[place]), is_near):
            likeness = similarity + SAME_KIND * (before[place].kind == after[other].kind) + SAME_PLACE * is_near
            found.append((-likeness, abs(old.ranks[place] - new.ranks[other]), place, other))
    chosen, taken_old, taken_new = [], set(), set()
    for _likeness, _distance, place, other in sorted(found):
        if place not in taken_old and other not in taken_new:
            chosen.append((place, other))
            taken_old.add(place)
            taken_new.add(other)
    return chosen


class _Unpaired:
    """Paragraphs of one side without a partner: their words, the gap between fixed ones, and their rank in it."""

    def __init__(self, paragraphs, taken, fixed):
        places = [at for at, one in enumerate(paragraphs) if at not in taken and one.kind not in SINGLE]
        self.letters = {place: _letters(paragraphs[place]) for place in places}
        self.gaps = {place: bisect(fixed, place) for place in places}
        self.by_gap = defaultdict(list)
        for place in places:
            self.by_gap[self.gaps[place]].append(place)
        self.ranks = {place: rank for gap in self.by_gap.values() for rank, place in enumerate(gap)}


def _letters(paragraph):
    words = [word.text.casefold() for word in paragraph.words if is_letters(word)]
    return [*words, f"sha256:{paragraph.sha256}"] if paragraph.sha256 else words


def _candidates(old, new):
    """Return the pairs worth a look: those that share rare words, and those at the same place of the same gap."""
    having = defaultdict(list)
    for place, letters in new.letters.items():
        for word in dict.fromkeys(letters):
            having[word].append(place)
    found = set()
    for place, letters in old.letters.items():
        shared = Counter()
        for word in dict.fromkeys(letters):
            if len(having.get(word, ())) <= RARE:
                shared.update(having.get(word, ()))
        # Sorted by place as well: `most_common` alone would depend on the order in which words were met.
        best = sorted(shared, key=lambda other: (-shared[other], other))[:LOOKED_AT]
        gap = new.by_gap.get(old.gaps[place], [])
        rank = old.ranks[place]
        from_end = rank + len(gap) - len(old.by_gap[old.gaps[place]])
        best += [gap[at] for at in (rank, from_end) if 0 <= at < len(gap)]
        found.update((place, other) for other in best)
    return found


def _similarity(old, new, is_near, budget):
    """Return 0 to 1. Near texts too long to compare in order are judged by how many words they share in any order."""
    if not old or not new:
        return 0
    if budget.allows(old, new):
        return Indel.normalized_similarity(old, new)
    return 2 * (Counter(old) & Counter(new)).total() / (len(old) + len(new)) if is_near else 0


def _is_same(similarity, before, after, words, is_near):
    if "image" in (before.kind, after.kind):
        return before.kind == after.kind and (is_near or before.sha256 == after.sha256)
    return similarity >= SIMILAR if is_near else similarity >= SIMILAR_FAR_OFF and words >= WORDS_FAR_OFF
