/**
 * How far a text reads as Vietnamese: the share of its words with marks that are syllables of the
 * language. Decides between encodings that all decode without an error.
 */

/** With the clusters and finals of highland names: Krông, Plông, Đắk Lắk. */
const ONSET = "(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[kbpgđhs][rl]|[bcdđghklmnprstvx])?";
/** Nuclei without tone marks, as the language spells them. */
const NUCLEUS =
  "(?:uyê|uya|uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|" +
  "oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uă|uê|ui|uô|uơ|ưa|ươ|ưi|ưu|uy|yê|ya|[aăâeêioôơuưy])";
const CODA = "(?:ch|ng|nh|[cmnptkl])?";
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A token may hold signs such as soft hyphen, © or ¬: in the wrong decoding they are letters. */
const TOKEN = /[^\s\p{Nd}!-/:-@[-`{-~\u2013-\u2026]+/gu;
const MOST_TOKENS = 4000;

export interface Plausibility {
  /** Distinct words that hold anything beyond ASCII: only they are evidence. */
  readonly words: number;
  /** Share of those that are Vietnamese syllables; 1 where there are none. */
  readonly share: number;
}

/** Judges at most 4,000 distinct marked words. */
export function plausibility(text: string): Plausibility {
  const seen = new Set<string>();
  let good = 0;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    // A lone sign (×, ·) would be a letter in another encoding: no evidence.
    if (token.length < 2 || isAscii(token) || seen.has(token)) continue;
    seen.add(token);
    if (isVietnameseSyllable(token)) good++;
    if (seen.size >= MOST_TOKENS) break;
  }
  return { words: seen.size, share: seen.size === 0 ? 1 : good / seen.size };
}

/** One word, in any case and normal form, e.g. `nghiệp`; at most one tone mark. */
export function isVietnameseSyllable(word: string): boolean {
  const plain = word.toLowerCase();
  // A word in mixed case such as `hµNH` comes of a wrong decoding; Title and CAPITALS are usual.
  if (word !== plain && word !== word.toUpperCase() && word.slice(1) !== plain.slice(1))
    return false;
  const decomposed = plain.normalize("NFD");
  const tones = decomposed.match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(decomposed.replace(TONES, "").normalize("NFC"));
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
