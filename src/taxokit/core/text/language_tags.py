"""Language tags: their grammar (RFC 5646, which is BCP 47), and the mistakes that people make in them.

The registry of languages is not kept here. Only the two-letter codes are, which hardly ever change: where a language
has one, it is the only code that a tag may use (RFC 5646 section 2.2.1). So are the codes of countries and of scripts.
"""

import re

# Each two-letter code of ISO 639-1 with the three-letter codes of ISO 639-2 (terminologic, then bibliographic).
_CODES = (
    "aa=aar ab=abk ae=ave af=afr ak=aka am=amh an=arg ar=ara as=asm av=ava ay=aym az=aze ba=bak be=bel bg=bul bi=bis "
    "bm=bam bn=ben bo=bod=tib br=bre bs=bos ca=cat ce=che ch=cha co=cos cr=cre cs=ces=cze cu=chu cv=chv cy=cym=wel "
    "da=dan de=deu=ger dv=div dz=dzo ee=ewe el=ell=gre en=eng eo=epo es=spa et=est eu=eus=baq fa=fas=per ff=ful fi=fin "
    "fj=fij fo=fao fr=fra=fre fy=fry ga=gle gd=gla gl=glg gn=grn gu=guj gv=glv ha=hau he=heb hi=hin ho=hmo hr=hrv "
    "ht=hat hu=hun hy=hye=arm hz=her ia=ina id=ind ie=ile ig=ibo ii=iii ik=ipk io=ido is=isl=ice it=ita iu=iku ja=jpn "
    "jv=jav ka=kat=geo kg=kon ki=kik kj=kua kk=kaz kl=kal km=khm kn=kan ko=kor kr=kau ks=kas ku=kur kv=kom kw=cor "
    "ky=kir la=lat lb=ltz lg=lug li=lim ln=lin lo=lao lt=lit lu=lub lv=lav mg=mlg mh=mah mi=mri=mao mk=mkd=mac ml=mal "
    "mn=mon mr=mar ms=msa=may mt=mlt my=mya=bur na=nau nb=nob nd=nde ne=nep ng=ndo nl=nld=dut nn=nno no=nor nr=nbl "
    "nv=nav ny=nya oc=oci oj=oji om=orm or=ori os=oss pa=pan pi=pli pl=pol ps=pus pt=por qu=que rm=roh rn=run "
    "ro=ron=rum ru=rus rw=kin sa=san sc=srd sd=snd se=sme sg=sag si=sin sk=slk=slo sl=slv sm=smo sn=sna so=som "
    "sq=sqi=alb sr=srp ss=ssw st=sot su=sun sv=swe sw=swa ta=tam te=tel tg=tgk th=tha ti=tir tk=tuk tl=tgl tn=tsn "
    "to=ton tr=tur ts=tso tt=tat tw=twi ty=tah ug=uig uk=ukr ur=urd uz=uzb ve=ven vi=vie vo=vol wa=wln wo=wol xh=xho "
    "yi=yid yo=yor za=zha zh=zho=chi zu=zul"
)
_TWO_LETTERS = frozenset(entry.split("=")[0] for entry in _CODES.split())
_SHORTER = {code: two for two, *codes in (entry.split("=") for entry in _CODES.split()) for code in codes}
_RENAMED = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr-Latn", "bh": "bho"}
_COUNTRIES = {
    "at": "de", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en-GB", "gr": "el", "il": "he", "ir": "fa",
    "jp": "ja", "kp": "ko", "mx": "es-MX", "rs": "sr", "tj": "tg", "ua": "uk", "us": "en-US",
    "vn": "vi",
}  # fmt: skip
"""Country codes that are no language codes, with the language that is probably meant."""

# The two-letter regions of the registry: ISO 3166-1, with what is reserved or withdrawn there and may still be used.
_REGION_CODES = (
    "AC AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BU BV "
    "BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CS CU CV CW CX CY CZ DD DE DG DJ DK DM DO DZ EA EC EE EG "
    "EH ER ES ET EU EZ FI FJ FK FM FO FR FX GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT "
    "HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV "
    "LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NT NU NZ "
    "OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS "
    "ST SU SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TP TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN "
    "VU WF WS YD YE YT YU ZA ZM ZR ZW"
)
_REGIONS = frozenset(_REGION_CODES.split())
_REGION_MEANT = {"UK": "GB", "EN": "GB", "SF": "FI", "JA": "JP", "KO": "KR", "CES": "CZ", "EL": "GR", "SP": "ES"}
_THREE_LETTERS = {
    "ARG": "AR", "AUS": "AU", "AUT": "AT", "BEL": "BE", "BRA": "BR", "CAN": "CA", "CHE": "CH", "CHL": "CL", "CHN": "CN",
    "COL": "CO", "CZE": "CZ", "DEU": "DE", "DNK": "DK", "ESP": "ES", "FIN": "FI", "FRA": "FR", "GBR": "GB", "GRC": "GR",
    "IND": "IN", "IRL": "IE", "ISR": "IL", "ITA": "IT", "JPN": "JP", "KOR": "KR", "MEX": "MX", "NLD": "NL", "NOR": "NO",
    "NZL": "NZ", "POL": "PL", "PRT": "PT", "RUS": "RU", "SWE": "SE", "TUR": "TR", "TWN": "TW", "UKR": "UA", "USA": "US",
    "ZAF": "ZA",
}  # fmt: skip
"""Codes of three letters that people write where a region of two belongs."""

# ISO 15924, four letters each.
_SCRIPT_CODES = (
    "Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Berf Bhks Blis Bopo Brah Brai Bugi Buhd "
    "Cakm Cans Cari Cham Cher Chis Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh Egyp Elba "
    "Elym Ethi Gara Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Gukh Guru Hanb Hang Hani Hano Hans Hant Hatr Hebr "
    "Hira Hluw Hmng Hmnp Hntl Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar Khmr Khoj Kitl Kits Knda "
    "Kore Kpel Krai Kthi Lana Laoo Latf Latg Latn Leke Lepc Limb Lina Linb Lisu Loma Lyci Lydi Mahj Maka Mand Mani "
    "Marc Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm Nand Narb Nbat Newa Nkdb Nkgb Nkoo "
    "Nshu Ogam Olck Onao Orkh Orya Osge Osma Ougr Palm Pauc Pcun Pelm Perm Phag Phli Phlp Phlv Phnx Piqd Plrd Prti "
    "Psin Ranj Rjng Rohg Roro Runr Samr Sara Sarb Saur Seal Sgnw Shaw Shrd Shui Sidd Sidt Sind Sinh Sogd Sogo Sora "
    "Soyo Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb Takr Tale Talu Taml Tang Tavt Tayo Telu Teng Tfng Tglg Thaa Thai "
    "Tibt Tirh Tnsa Todr Tols Toto Tutg Ugar Vaii Visp Vith Wara Wcho Wole Xpeo Xsux Yezi Yiii Zanb Zinh Zmth Zsye "
    "Zsym Zxxx Zyyy Zzzz"
)
_SCRIPTS = frozenset(_SCRIPT_CODES.split())
_SCRIPT_MEANT = {
    "Lati": "Latn",
    "Cyri": "Cyrl",
    "Hanz": "Hans",
    "Gree": "Grek",
    "Hebw": "Hebr",
    "Trad": "Hant",
    "Simp": "Hans",
}
_SCRIPT_NAMES = {
    "latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "greek": "Grek", "hebrew": "Hebr", "hangul": "Hang",
    "hiragana": "Hira", "katakana": "Kana", "armenian": "Armn", "georgian": "Geor",
}  # fmt: skip
"""Names of scripts that have the form of a variant."""

_EXTENDED_LANGUAGES = (
    "aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp bbz "
    "pga shu ssh bjn btj bve bvu coa dup hji jak jax kvb kvr kxd lce lcf liw max meo mfa mfb min mqg msi mui orn "
    "ors pel pse tmw urk vkk vkt xmm zlm zmi zsm cdo cjy cmn cnp cpx csp czh czo gan hak hnm hsn luh lzh mnp nan "
    "sjc wuu yue ltg lvs gom knn swc swh uzn uzs"
)
_EXTENDED = frozenset(_EXTENDED_LANGUAGES.split())
"""Extended languages of the macrolanguages that people tag; those of sign languages are not listed."""

_WELL_FORMED = re.compile(
    r"""(?:
      (?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})  # language, with extended language
      (?:-[a-z]{4})?                                        # script
      (?:-(?:[a-z]{2}|[0-9]{3}))?                           # region
      (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*              # variants
      (?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*                  # extensions
      (?:-x(?:-[a-z0-9]{1,8})+)?                            # private use
    |
      x(?:-[a-z0-9]{1,8})+
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_OLD = (
    "en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu "
    "sgn-be-fr sgn-be-nl sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang"
)
_GRANDFATHERED = frozenset(_OLD.split())


def fault_of(tag: str) -> tuple[str, str] | None:
    """Return what is wrong with a language tag and what to write, None where nothing is.

    Its form is wrong (RFC 5646 section 2.1), it repeats a variant or an extension (section 2.2), its language is none
    or has a shorter code, or its region (ISO 3166-1) or its script (ISO 15924) is none. Numbers of regions (UN M.49)
    and codes for private use are taken as they are.
    """
    folded = tag.lower()
    if folded in _GRANDFATHERED:
        return None
    if not _WELL_FORMED.fullmatch(tag):
        mended = "-".join(part for part in tag.strip().replace("_", "-").split("-") if part)
        fits = mended != tag and _WELL_FORMED.fullmatch(mended) and fault_of(mended) is None
        return "has not the form that BCP 47 gives it", f"write {mended!r}" if fits else "such as en, pt-BR or zh-Hant"
    return _repetition(folded) or _unknown_language(folded) or _unknown_subtag(folded)


def _repetition(tag: str) -> tuple[str, str] | None:
    parts = tag.partition("-x-")[0].split("-")
    singletons = [part for part in parts[1:] if len(part) == 1]
    end = parts.index(singletons[0]) if singletons else len(parts)
    variants = [part for part in parts[1:end] if len(part) > 4 or (len(part) == 4 and part[0].isdigit())]  # noqa: PLR2004
    for found in (variants, singletons):
        twice = next((part for part in found if found.count(part) > 1), "")
        if twice:
            return f"has the part {twice!r} twice", "keep one of them"
    return None


def _unknown_language(tag: str) -> tuple[str, str] | None:
    language, dash, rest = tag.partition("-")
    if language in _RENAMED:
        return (
            f"has the withdrawn language code {language!r}",
            f"write {in_usual_case(_RENAMED[language] + dash + rest)!r}",
        )
    if language in _SHORTER:
        return f"has a three-letter code where ISO 639-1 has a shorter one, {_SHORTER[language]!r}", (
            f"write {in_usual_case(_SHORTER[language] + dash + rest)!r}"
        )
    if len(language) > 3:  # noqa: PLR2004 - RFC 5646 section 2.2.1: longer ones were never registered
        return f"has no language code, which has two or three letters: {language!r}", "such as en, pt-BR or zh-Hant"
    if len(language) == 2 and language not in _TWO_LETTERS:  # noqa: PLR2004 - ISO 639-1
        meant = _COUNTRIES.get(language)
        hint = f"{language.upper()} is a country; did you mean {meant!r}?" if meant else "such as en, pt-BR or zh-Hant"
        return f"has no language of ISO 639-1: {language!r}", hint
    return None


def _unknown_subtag(tag: str) -> tuple[str, str] | None:
    """Return what is wrong with the script, the region or the extended language of a well-formed tag."""
    language, *parts = tag.split("-")
    for index, part in enumerate(parts):
        if len(part) == 1:  # an extension, or private use
            break
        mend = _mend_of(language, part, index)
        if mend is not None:
            what, meant = mend
            written = in_usual_case("-".join([language, *parts[:index], meant, *parts[index + 1 :]]))
            return what, f"did you mean {written!r}?" if meant else "such as en, pt-BR or zh-Hant"
    return None


def _mend_of(language: str, part: str, index: int) -> tuple[str, str] | None:
    """Return what is wrong with one part of a tag, and what is meant, "" where that is not known."""
    region, script = part.upper(), part.title()
    if len(part) == 2 and region not in _REGIONS and not _is_private_region(region):  # noqa: PLR2004 - ISO 3166-1
        return f"has no region of ISO 3166-1: {region!r}", _REGION_MEANT.get(region, "")
    if len(part) == 3 and part.isalpha() and region in _THREE_LETTERS and part not in _EXTENDED:  # noqa: PLR2004
        return f"has a region of three letters where ISO 3166-1 has two: {region!r}", _THREE_LETTERS[region]
    if len(part) == 3 and part.isalpha() and part not in _EXTENDED and language != "sgn":  # noqa: PLR2004
        return f"has no extended language, and no region, {part!r}", ""
    if len(part) == 4 and part.isalpha() and script not in _SCRIPTS and not "Qaaa" <= script <= "Qabx":  # noqa: PLR2004
        return f"has no script of ISO 15924: {script!r}", _SCRIPT_MEANT.get(script, "")
    if index == 0 and part in _SCRIPT_NAMES:
        return f"has the name of a script where ISO 15924 has a code: {part!r}", _SCRIPT_NAMES[part]
    return None


def _is_private_region(region: str) -> bool:
    """Say whether a region is for private use; `XX` is left out, which people write where they know none."""
    return region in ("AA", "ZZ") or "QM" <= region <= "QZ" or ("XA" <= region <= "XZ" and region != "XX")


def in_usual_case(tag: str) -> str:
    """Return a tag as it is mostly written: `zh-Hant-TW`, whatever its case (RFC 5646 section 2.1.1)."""
    parts = tag.lower().split("-")
    for index, part in enumerate(parts[1:], 1):
        if len(parts[index - 1]) == 1:  # what follows a single letter, and that, stays as it is
            break
        if len(part) == 2:  # noqa: PLR2004 - a region
            parts[index] = part.upper()
        elif len(part) == 4 and part.isalpha():  # noqa: PLR2004 - a script
            parts[index] = part.title()
    return "-".join(parts)


def base_of(tag: str) -> str:
    """Return the language of a tag with its script, in lower case: en-GB is read as en, zh-Hans is not zh-Hant."""
    parts = tag.lower().split("-")
    script = next((part for part in parts[1:3] if len(part) == 4 and part.isalpha()), "")  # noqa: PLR2004 - ISO 15924
    return f"{parts[0]}-{script}" if script else parts[0]
