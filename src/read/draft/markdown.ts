/** Markdown read as the text that it shows; every character keeps its place. */

const blank = (text: string): string => " ".repeat(text.length);

/** Emphasis, code, links and rules become blanks or nothing that is read. */
export function unmarked(text: string): string {
  return text
    .replace(/^(?:---+|\*\*\*+|___+)[ \t]*$/gmu, blank)
    .replace(
      /(!?\[)([^\]\n]*)(\]\([^)\n]*\))/gu,
      (_, open: string, shown: string, link: string) => blank(open) + shown + blank(link),
    )
    .replace(/<[^>\n]{1,200}>/gu, blank)
    .replace(/(\*\*|__|~~|`)/gu, blank)
    .replace(/(?<=\s|^)[*_](?=\S)|(?<=\S)[*_](?=\s|$|[.,;:])/gmu, blank);
}
