"""Language tags: their grammar (RFC 5646, which is BCP 47), and the mistakes that people make in them.

The registry of languages is not kept here. Only the two-letter codes are, which hardly ever change: where a language
has one, it is the only code that a tag may use (RFC 5646 section 2.2.1).
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

    Its form is wrong (RFC 5646 section 2.1), it repeats a variant or an extension (section 2.2), or its language is
    none, or has a shorter code.
    """
    folded = tag.lower()
    if folded in _GRANDFATHERED:
        return None
    if not _WELL_FORMED.fullmatch(tag):
        mended = "-".join(part for part in tag.strip().replace("_", "-").split("-") if part)
        fits = mended != tag and _WELL_FORMED.fullmatch(mended) and fault_of(mended) is None
        return "has not the form that BCP 47 gives it", f"write {mended!r}" if fits else "such as en, pt-BR or zh-Hant"
    return _repetition(folded) or _unknown_language(folded)


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
        return f"has the withdrawn language code {language!r}", f"write {_RENAMED[language] + dash + rest!r}"
    if language in _SHORTER:
        return f"has a three-letter code where ISO 639-1 has a shorter one, {_SHORTER[language]!r}", (
            f"write {_SHORTER[language] + dash + rest!r}"
        )
    if len(language) == 2 and language not in _TWO_LETTERS:  # noqa: PLR2004 - ISO 639-1
        meant = _COUNTRIES.get(language)
        hint = f"{language.upper()} is a country; did you mean {meant!r}?" if meant else "such as en, pt-BR or zh-Hant"
        return f"has no language of ISO 639-1: {language!r}", hint
    return None


def base_of(tag: str) -> str:
    """Return the language of a tag with its script, in lower case: en-GB is read as en, zh-Hans is not zh-Hant."""
    parts = tag.lower().split("-")
    script = next((part for part in parts[1:3] if len(part) == 4 and part.isalpha()), "")  # noqa: PLR2004 - ISO 15924
    return f"{parts[0]}-{script}" if script else parts[0]
