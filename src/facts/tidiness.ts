/** Lines longer than this are generated; looking into them costs much and tells nothing. */
export const longestLine = 1000;

const longestGap = 16;
const mostBreaks = 9;

const [tab, lineFeed, carriageReturn, blank, lastOfAscii] = [9, 10, 13, 32, 127];

/** Nearly all that people write is: no long line, no long run of white space, few empty lines on end. Seen in one pass. */
export function isTidy(text: string): boolean {
  let [line, gap, breaks] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    line += 1;
    if (!isWhite(code)) gap = breaks = 0;
    else if (++gap > longestGap) return false;
    else if (code === lineFeed) {
      if (line > longestLine + 1 || ++breaks > mostBreaks) return false;
      line = 0;
    }
  }
  return line <= longestLine;
}

function isWhite(code: number): boolean {
  return (
    code === blank || (code >= tab && code <= carriageReturn) || (code > lastOfAscii && others.has(code))
  );
}

/** The white space of other scripts. */
const others = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);
