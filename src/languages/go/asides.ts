/*
 * What opens a port beside what the program is for: the profiler that a goroutine shows of every program, and a free
 * port that is only looked for.
 */

const profiler =
  /\bgo (?:func\(\) ?\{\s{0,40}(?:[\w., ]{1,40}:?= ?|[\w.]{1,40}\()?)?http\.ListenAndServe\([^\n]{1,200}, ?nil\)/gu;
const free = /\bnet\.Listen\("tcp\d?", ?"[^"\n]{0,40}:0"\)/gu;

/** The same lines without them. */
export function withoutAsides(text: string): string {
  const shown = text.includes('net.Listen(') ? text.replaceAll(free, blank) : text;
  const isProfiled = text.includes('"net/http/pprof"') && !/\bhttp\.Handle(?:Func)?\(/u.test(text);
  return isProfiled ? shown.replaceAll(profiler, blank) : shown;
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/gu, ' ');
}
