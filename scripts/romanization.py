#!/usr/bin/env python3
"""Learns how names are spelled and words vowelled from the glossaries, and measures it.

  romanization.py learn            writes glossaries/romanization/{names,vowels}-*.tsv; GLOSS names the program (.build/debug/gloss)
  romanization.py draw EVAL LIST   draws names from development references: source word and English spelling
  romanization.py measure LIST     letters right on the list, learnt without any word of it

Letters right of a name: 1 - (edit distance / letters of the right spelling), not below 0; capitals don't count.
Each table is a decision list: a letter between its neighbours, and what it becomes. The widest window that is listed decides.
"""
import collections, glob, os, re, subprocess, sys, unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GLOSSARIES = os.path.join(ROOT, "glossaries")
WINDOWS = [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (3, 3)]
MARKS = "[\u064b-\u0652\u0670]"
# Which Latin consonants a letter may be; "-" for none. Only for the alignment of listed names with their English.
SOUNDS = {
    "ب": "b bb p pp v", "پ": "p pp pe", "ت": "t tt th te", "ث": "t th s", "ج": "j g dj jj dg gg z ge jh", "چ": "ch c tch cz tsch cc",
    "ح": "h hh -", "خ": "kh j ch h x k", "د": "d dd dh t", "ذ": "z dh th d", "ر": "r rr rh re", "ز": "z zz s ts ze se", "ژ": "zh j g",
    "س": "s ss c z sc ts x zz ce", "ش": "sh ch sch s ssh sc", "ص": "s ss ts", "ض": "d z dh dd", "ط": "t tt th d", "ظ": "z dh",
    "غ": "gh g q", "ف": "f ff ph v w", "ق": "qq gh q kh k c", "ک": "k c ck q kk cc ch x qu kh g que ke che", "گ": "g gg gh gu",
    "ل": "l ll le -", "م": "m mm me", "ن": "n nn m ne", "ه": "h hh - t", "و": "v w ww - u f", "ی": "y - j", "ا": "-", "آ": "-",
    "ع": "- '", "ء": "- '", "ؤ": "- '", "ئ": "- ' y", "ڤ": "v", "ۀ": "-",
}
SOUNDS = {k: ["" if x == "-" else x for x in v.split()] for k, v in SOUNDS.items()}
VOWEL_LETTERS = "اآعءئؤوی"


def fold(word):
    """A word as the tables have it: Persian letters, alef without hamza, no marks."""
    word = re.sub(MARKS + "|[\u0640\u200c]", "", unicodedata.normalize("NFC", word))
    return word.translate(str.maketrans("يىكأإٱةۀ", "ییکاااهه"))


def plain(english):
    letters = unicodedata.normalize("NFD", english).replace("’", "'")
    return "".join(c for c in letters if not unicodedata.combining(c))


def rows(path):
    with open(os.path.join(GLOSSARIES, path), encoding="utf-8") as file:
        section, columns = "", None
        for line in file:
            if line.startswith("#"):
                section = line[1:].strip()
            elif line.strip():
                cells = line.rstrip("\n").split("\t")
                if columns is None:
                    columns = cells
                else:
                    yield section, dict(zip(columns, cells))


def forms(field):
    return [form.strip().lstrip("~!").strip() for form in field.split(" | ") if form.strip()]


def pairs(language, is_dari=False):
    """Words of listed names with their English, each with its weight."""
    weights = collections.Counter()
    for path, weight in (("people", 3), ("components", 3), ("cities", 1), ("places", 1)):
        for section, row in rows(f"names/{path}.tsv"):
            english = forms(row["en"])
            if not english:
                continue
            factor = 12 if is_dari and ("Dari" in section or "Afghan" in section) and "Persian" not in section else 1
            english = plain(re.sub(r"[:{\[].*", "", english[0]).strip())
            for form in forms(row[language]):
                words, latin = form.replace("\u200c", "").split(), english.split()
                if len(words) != len(latin):
                    latin = re.split(r"[ -]", english)
                if len(words) != len(latin):
                    continue
                for word, spelling in zip(words, latin):
                    if language == "ar" and word.startswith("ال") and len(word) > 4:
                        word, spelling = word[2:], re.sub(r"^[Aa]l-", "", spelling)
                        spelling = spelling[:1].upper() + spelling[1:]
                    spelling = spelling.replace("-", "")
                    if spelling[:1].isupper() and spelling.isascii() and len(word) > 1:
                        pair = (fold(word), spelling.lower())
                        weights[pair] = max(weights[pair], weight * factor)
    return weights


def fits(letter, piece):
    """How well a letter may become a piece: a consonant, then vowels."""
    best = 0
    for sound in SOUNDS.get(letter, []):
        rest = piece[len(sound):]
        if piece.startswith(sound) and len(rest) <= 3 and all(c in "aeiouyw'h" for c in rest):
            if letter in VOWEL_LETTERS or not rest or rest[0] in "aeiouy":
                best = max(best, 0.3 if "h" in rest or "w" in rest else 1)
    return best


def align(words, rounds=6):
    """The piece of English that each letter becomes, by hard EM over all words."""
    chance, out = None, []
    for _ in range(rounds):
        counts, totals, out = collections.Counter(), collections.Counter(), []
        for letters, english in words:
            pieces = align_one(letters, english, chance)
            if pieces:
                out.append((letters, pieces))
                for letter, piece in zip(letters, pieces):
                    counts[letter, piece] += 1
                    totals[letter] += 1
        chance = {key: (n + 0.1) / (totals[key[0]] + 2) for key, n in counts.items()}
    return out


def align_one(letters, english, chance):
    best = [{0: (1.0, None, None)}] + [{} for _ in letters]
    for i, letter in enumerate(letters):
        for j, (score, _, _) in best[i].items():
            for n in range(0, 6):
                piece = english[j:j + n]
                fit = fits(letter, piece) if len(piece) == n else 0
                if not fit:
                    continue
                prior = fit * (0.15 if n == 0 else 0.25 if n > 2 else 0.5)
                value = score * (chance.get((letter, piece), 1e-4) if chance else prior)
                if best[i + 1].get(j + n, (0,))[0] < value:
                    best[i + 1][j + n] = (value, j, piece)
    if len(english) not in best[-1]:
        return None
    pieces, j = [], len(english)
    for i in range(len(letters), 0, -1):
        _, j, piece = best[i][j]
        pieces.append(piece)
    return pieces[::-1]


def window(word, index, width):
    padded, place = "^^^" + word + "$$$", index + 3
    return padded[place - width[0]:place], padded[place], padded[place + 1:place + 1 + width[1]]


def narrowed(key, width):
    left, letter, right = key
    return left[len(left) - width[0]:] if width[0] else "", letter, right[:width[1]]


def learn(sequences, trust=8, least=3):
    """The decision list: windows whose choice differs from that of the next narrower one listed.

    A window's choice is weighed with those of the narrower ones: `trust` says how much, `least` how often it must occur."""
    counts = [collections.defaultdict(collections.Counter) for _ in WINDOWS]
    for word, pieces, weight in sequences:
        for index, piece in enumerate(pieces):
            for level, width in enumerate(WINDOWS):
                counts[level][window(word, index, width)][piece] += weight
    table, shares = {}, {}
    for level in range(len(WINDOWS)):
        for key, found in counts[level].items():
            total, kinds = sum(found.values()), len(found)
            if level == 0:
                base = {piece: 1 / kinds for piece in found}
            else:
                parent = narrowed(key, WINDOWS[level - 1])
                if total < least or (level - 1, parent) not in shares:
                    continue
                base = shares[level - 1, parent]
            share = {p: (found.get(p, 0) + trust * kinds * b) / (total + trust * kinds) for p, b in base.items()}
            shares[level, key] = share
            choice = max(sorted(share), key=share.get)
            before = next(
                (table[narrowed(key, WINDOWS[n])] for n in range(level - 1, -1, -1) if narrowed(key, WINDOWS[n]) in table), None)
            if choice != before:
                table[key] = choice
    return table


def spell(table, word):
    out = ""
    for index in range(len(word)):
        for width in reversed(WINDOWS):
            piece = table.get(window(word, index, width))
            if piece is not None:
                out += piece
                break
    return out


def write(name, comment, table):
    path = os.path.join(GLOSSARIES, "romanization", name + ".tsv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# {comment} Written by scripts/romanization.py learn.\nleft\tletter\tright\tbecomes\n")
        for (left, letter, right), piece in sorted(table.items(), key=lambda row: (row[0][1], row[0][0], row[0][2])):
            file.write(f"{left}\t{letter}\t{right}\t{piece}\n")
    print(name, len(table), "rows")


def name_sequences(language, without=frozenset(), is_dari=False):
    weights = pairs(language, is_dari)
    words = [pair for pair in weights if pair[0] not in without]
    return [(w, pieces, weights[w, "".join(pieces)]) for w, pieces in align(words)]


def vowel_sequences(language):
    """Words of the lexicon with the marks behind each letter."""
    words = []
    if language == "ar":
        for path in sorted(glob.glob(os.path.join(GLOSSARIES, "lexicon/ar/*.tsv"))):
            for _, row in rows(os.path.relpath(path, GLOSSARIES)):
                words += row["vowelled"].split()
    else:
        lemmas = []
        for path in sorted(glob.glob(os.path.join(GLOSSARIES, "lexicon/fa/*.tsv"))):
            lemmas += [row["lemma"] for _, row in rows(os.path.relpath(path, GLOSSARIES)) if " " not in row["lemma"]]
        program = os.environ.get("GLOSS", os.path.join(ROOT, ".build/debug/gloss"))
        made = subprocess.run(
            [program, "transliterate", "--scheme", "vowelled", "--language", "fa", "--glossaries", GLOSSARIES],
            input="\n".join(lemmas), capture_output=True, text=True, check=True).stdout
        words = [word for word in made.split("\n") if word and "*" not in word and " " not in word]
    out = []
    for word in dict.fromkeys(words):
        word = unicodedata.normalize("NFC", word)
        parts = re.findall(f"([^\u064b-\u0652\u0670\u0654])((?:{MARKS}|\u0654)*)", word)
        if any(marks for _, marks in parts) and not any(re.search("[\u064b-\u0650]{2}", marks) for _, marks in parts):
            out.append(("".join(letter for letter, _ in parts), [marks for _, marks in parts], 1))
    return out


def distance(a, b):
    line = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        corner, line[0] = line[0], i
        for j, y in enumerate(b, 1):
            corner, line[j] = line[j], min(line[j] + 1, line[j - 1] + 1, corner + (x != y))
    return line[-1]


def right(made, wanted):
    return max(0, 1 - distance(made, wanted) / len(wanted))


# Consonants that a letter may be heard as: two thirds of a name's must stand in its English, else it is a translation.
HEARD = dict(zip("قغجچشخکگفپبوتطثدذضظزژسصرلمنحه", (
    "gqkc gq jg ct scj kchjx kcqx g fpvw p bpv vwuof tdh t ts dt dz dz dz zst jgz scztx s r l m n hk h").split()))


def is_transliteration(word, english):
    consonants = [c for c in word if c in HEARD and c not in "وه"]
    place = hits = 0
    for consonant in consonants:
        found = next((i for i in range(place, len(english)) if english[i] in HEARD[consonant]), None)
        if found is not None:
            hits, place = hits + 1, found + 1
    return consonants and hits / len(consonants) >= 0.75 and len(english) <= 2.2 * len(word) + 2


def references(folder):
    """The development references: set, language, source lines, English lines."""
    def lines(*path):
        with open(os.path.join(folder, *path), encoding="utf-8") as file:
            return file.read().split("\n")
    for source, language in (("fas", "fa"), ("prs", "fa"), ("arb", "ar")):
        yield "ntrex", language, lines("ntrex-dev", source + ".txt"), lines("ntrex-dev", "eng.txt")
    for language in ("fa", "ar"):
        yield "flores", language, lines("flores-dev", language + ".txt"), lines("flores-dev", "en.txt")
    for name, language in (("readouts-fa", "fa"), ("readouts-ar", "ar"), ("seeds", "fa")):
        for path in sorted(glob.glob(os.path.join(folder, name, "*.en.txt"))):
            tongue = "ar" if os.path.basename(path).startswith("002_") else language
            yield name.split("-")[0], tongue, lines(path.replace(".en.txt", ".txt")), lines(path)


def person_words(language):
    """Words of listed people and parts of names, with the English of each."""
    out = collections.defaultdict(set)
    for path in ("people", "components"):
        for _, row in rows(f"names/{path}.tsv"):
            english = forms(row["en"])
            if row["pos"] in ("person", "given", "surname") and english:
                latin = re.sub(r"[:{\[].*", "", english[0]).split()
                for form in forms(row[language]):
                    words = form.replace("\u200c", "").split()
                    if len(words) == len(latin):
                        for word, spelling in zip(words, latin):
                            if spelling[:1].isupper() and len(word) > 2:
                                out[fold(word)].add(spelling)
    return out


def draw(folder, path):
    """Pairs that the glossaries know and the English side of the same line confirms; `measure` hides them."""
    known, found = {language: person_words(language) for language in ("fa", "ar")}, {}
    for name, language, source, english in references(folder):
        for line, reference in zip(source, english):
            spellings = set(re.findall(r"[A-Z][A-Za-z'’]+", unicodedata.normalize("NFD", reference)))
            for word in re.findall("[\u0620-\u065f\u0670-\u06d5\u200c]+", line):
                word = fold(word)
                prefixes = ("", "و", "ل", "ب", "ال", "وال") if language == "ar" else ("",)
                for bare in {word[len(p):] for p in prefixes if word.startswith(p)}:
                    for spelling in known[language].get(bare, set()) & spellings:
                        if is_transliteration(bare, plain(spelling).lower()):
                            found.setdefault((language, bare, spelling), name)
    with open(path, "w", encoding="utf-8") as file:
        for (language, word, spelling), name in sorted(found.items()):
            file.write(f"{language}\t{word}\t{spelling}\t{name}\n")
    print(len(found), "names")


def components(language):
    """The listed given names and surnames, which stay known when people are hidden."""
    out = {}
    for _, row in rows("names/components.tsv"):
        if row["pos"] in ("given", "surname") and forms(row["en"]):
            for form in forms(row[language]):
                out.setdefault(fold(form), plain(forms(row["en"])[0]).lower())
    return out


def measure(path):
    with open(path, encoding="utf-8") as file:
        listed = [line.rstrip("\n").split("\t") for line in file]
    for language in ("fa", "ar"):
        names = [(w, plain(e).lower(), origin) for tongue, w, e, origin in listed if tongue == language]
        table = learn(name_sequences(language, {w for w, _, _ in names} | {"ال" + w for w, _, _ in names}))
        listed_parts = components(language)
        eased = [right(listed_parts.get(w) or spell(table, w), e) for w, e, _ in names]
        known = sum(w in listed_parts for w, _, _ in names)
        print(f"{language} with only people hidden: letters right {100 * sum(eased) / len(eased):.1f} % ({known} of {len(names)} are listed parts of names)")
        scores = [(right(spell(table, w), e), w, spell(table, w), e, origin) for w, e, origin in names]
        for part in ("all", *sorted({origin for *_, origin in scores})):
            own = [s for s, *_, origin in scores if part in ("all", origin)]
            print(f"{language} {part:9} {len(own):4} names  letters right {100 * sum(own) / len(own):5.1f} %  exact {sum(s == 1 for s in own)}")
        for score, word, made, wanted, _ in sorted(scores)[:int(os.environ.get("WORST", "0"))]:
            print(f"  {score:.2f} {word} {made} {wanted}")


def main():
    if sys.argv[1:2] == ["learn"]:
        for language, title in (("fa", "Persian"), ("ar", "Arabic")):
            write(f"names-{language}", f"What the letters of a {title} name become in newsrooms.", learn(name_sequences(language)))
            write(f"vowels-{language}", f"The marks behind the letters of {title} words.", learn(vowel_sequences(language)))
        write("names-prs", "What the letters of a Dari or Pashto name become in newsrooms.", learn(name_sequences("fa", is_dari=True)))
    elif sys.argv[1:2] == ["draw"] and len(sys.argv) == 4:
        draw(sys.argv[2], sys.argv[3])
    elif sys.argv[1:2] == ["measure"] and len(sys.argv) == 3:
        measure(sys.argv[2])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
