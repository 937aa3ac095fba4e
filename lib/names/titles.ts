/** What stands beside a name and is not part of it: degrees and forms of address; and suffixes, which are. */

const DEGREES = new Set(
  `phd dphil md mph pharmd mbbs mbchb mbbch mb chb bchir rn np pa pac rd rdn msc msci bsc ms bs ma ba meng beng mba mphil mres mlitt
   bds dds dmd dvm vmd do jd llm llb edd psyd scd dsc drph dnp dpt dnb mhs mha mhsc mscs mstat frcp frcpc frcpe frcs frcog frcpath
   frs facs facp facc faha fesc fracp franzcr faan faap mrcp mrcs mrcgp bn bsn msn bpharm mpharm cnm crna ccc slp ot pt cpa cfa esq
   habil diplin diping dipling drmed drrernat ing`.split(/\s+/),
);

// As short as initials or a family name, so that their writing decides: `MA` is a degree, `Ma` a person.
const SHORT = /^[A-Z]{2,3}$/;

/** `PhD`, `Ph.D.`, `FRCP(C)`. `MA` counts, `Ma` does not. */
export function isDegree(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 10 || !DEGREES.has(letters.toLowerCase())) return false;
  return (
    letters.length > 3 || SHORT.test(letters) || /^(?:Ph\.?\s?D|M\.?Sc|B\.?Sc|MSc|Esq)\.?$/.test(text.trim())
  );
}

const SUFFIX = /^(?:jr|sr|junior|senior|2nd|3rd|4th|ii|iii|iv|vi{1,3}|filho|neto|sobrinho)\.?$/i;

/** `Jr.`, `III`, `3rd`. A lone `V` is an initial. */
export function isSuffix(text: string): boolean {
  if (text.length > 9 || !SUFFIX.test(text)) return false;
  return !/^[ivx]+\.?$/i.test(text) || /^[IVX]+$/.test(text);
}

const ADDRESS =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|priv-doz|pd|herr|frau|dipl-ing|dr-ing|rev)\.?$/i;

/** `Dr.`, `Prof.`, before a name. */
export function isAddress(word: string): boolean {
  return word.length < 12 && ADDRESS.test(word.replace(/\.(?=-)/g, ''));
}
