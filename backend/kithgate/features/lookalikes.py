"""Letters that look like Latin ones. Source: Unicode's confusables.txt (TR39), common scripts only."""

_FROM_UNICODE = {
    "A": "ΑАᎪᗅꓮ",
    "B": "ΒВᏴᗷꓐꞴ",
    "C": "СᏟⲤꓚ",
    "D": "Ꭰᗞᗪꓓ",
    "E": "ΕЕᎬꓰ",
    "F": "ϜᖴꓝꞘ",
    "G": "ԌᏀᏳꓖ",
    "H": "ΗНᎻᕼⲎꓧ",
    "I": "ΙІӀ",
    "J": "ͿЈᎫᒍꓙ",
    "K": "ΚКᏦⲔꓗ",
    "L": "ᏞᒪⳐꓡ",
    "M": "ΜϺМᎷᗰⲘꓟ",
    "N": "ΝⲚꓠ",
    "O": "ΟОՕⲞꓳ",
    "P": "ΡРᏢᑭⲢꓑ",
    "R": "ᎡᏒᖇꓣ",
    "S": "ЅՏᏕᏚꓢ",
    "T": "ΤТᎢⲦꓔ",
    "U": "Սᑌꓴ",
    "V": "ѴᏙᐯꓦ",
    "W": "ԜᎳᏔꓪ",
    "X": "ΧХⲬꓫ",
    "Y": "ΥУҮᎩᎽⲨꓬ",
    "Z": "ΖᏃꓜ",
    "a": "αа",
    "b": "ЬᏏᑲᖯ",
    "c": "сⲥꮯ",
    "d": "ԁᏧᑯꓒ",
    "e": "еҽ",
    "f": "քꬵ",
    "g": "ց",
    "h": "һհᏂ",
    "i": "ιіӏᎥꙇꭵ",
    "j": "ϳј",
    "n": "ոռ",
    "o": "οσоօⲟ",
    "p": "ρрⲣ",
    "q": "ԛգզ",
    "r": "гⲅꭇꮁ",
    "s": "ѕꮪ",
    "u": "υսꭎ",
    "v": "νѵꮩ",
    "w": "ѡԝաꮃ",
    "x": "хᕁ",
    "y": "γуү",
    "z": "ꮓ",
}
_BY_SHAPE = {
    "b": "вЪъ",
    "e": "εє",
    "h": "нћ",
    "k": "κк",
    "l": "ӏ",
    "m": "м",
    "n": "ηпИ",
    "r": "я",
    "t": "τт",
    "w": "шω",
    "x": "χ",
}
"""Not in the Unicode table, but used all the same once a word mixes scripts."""
_LETTERFORMS = {
    "a": "ɑᴀ",
    "b": "ʙ",
    "c": "ᴄ",
    "d": "ᴅ",
    "e": "ᴇ",
    "g": "ɡɢ",
    "h": "ʜ",
    "i": "ɩɪꙇ",
    "j": "ᴊ",
    "k": "ᴋ",
    "l": "ʟ",
    "m": "ᴍ",
    "n": "ɴ",
    "o": "ᴏ",
    "p": "ᴘ",
    "r": "ʀ",
    "s": "ꜱƽ",
    "t": "ᴛ",
    "u": "ᴜ",
    "v": "ᴠ",
    "w": "ᴡ",
    "y": "ʏ",
    "z": "ᴢ",
}
"""Latin letterforms that no living spelling uses in running text."""


def _table(*sources: dict[str, str]) -> dict[int, str]:
    return {ord(char): latin for source in sources for latin, chars in source.items() for char in chars}


LATIN_ALWAYS = _table(_LETTERFORMS)
TWINS = _table(_FROM_UNICODE)
"""What looks like a Latin letter to anyone; by shape alone only the mixed word gives it away."""
LATIN_FOR_FOREIGN = {**_table(_BY_SHAPE), **_table(_FROM_UNICODE)}
CYRILLIC_FOR_LATIN = {ord(a): b for a, b in zip("aceopxyikmtHBAEKMOPCTXy", "асеорхуікмтНВАЕКМОРСТХу", strict=True)}
