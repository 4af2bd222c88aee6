import { dirname, basename } from '../../kernel/paths.ts';
import type { Snapshot } from '../snapshot.ts';
import { isDevelopment } from './command.ts';
import type { Process } from './procfile.ts';
import { isSystem, serves } from './system-programs.ts';

/** `etc/services.d/web/run`, and `run` of a service of s6-overlay that stays (`type` is `longrun`). */
const kept =
  /(?:^|\/)(?:etc\/services\.d|etc\/s6-overlay\/s6-rc\.d|etc\/s6\/services|s6-rc\.d)\/[\w.-]{1,60}\/run$/u;

/** The programs that s6 keeps in an image, as lines of a Procfile would name them. */
export function keptByS6(paths: readonly string[], snapshot: Snapshot): Process[] {
  return paths
    .filter((path) => kept.test(path))
    .flatMap((path) => processIn(path, snapshot.text(path)?.slice(0, 8000) ?? ''));
}

/** The last line starts it, in a shell as in execline, behind what only prepares. */
function processIn(path: string, text: string): Process[] {
  const lines = text.replaceAll(/\\\n\s*/gu, ' ').split('\n');
  const at = lines.findLastIndex(
    (line) => /^\s*[^\s#]/u.test(line) && !/^\s*(?:fi|done|esac|\})\s*$/u.test(line),
  );
  const command = heardByAll(withoutSteps(lines[at] ?? ''), text);
  if (!/^[\w./-]{2,120}(?:\s|$)/u.test(command) || isSystem(command) || isDevelopment(command)) return [];
  const name = serves.test(command) ? 'web' : basename(dirname(path)).replace(/^svc-/u, '');
  return [
    {
      name,
      command,
      path,
      line: text.split('\n').findIndex((line) => line.includes(command.slice(0, 20))) + 1,
    },
  ];
}

/** What the script tells it by variables stands in its command, as that is all that is kept of the script. */
function heardByAll(command: string, text: string): string {
  if (!/^granian\s/u.test(command) || /\s--host\b/u.test(command)) return command;
  const port = /\bGRANIAN_PORT=[^\n]{0,80}?(\d{2,5})/u.exec(text)?.[1];
  return command.replace(/^granian/u, `granian --host 0.0.0.0${port === undefined ? '' : ` --port ${port}`}`);
}

const steps =
  /^\s*(?:exec|(?:\/command\/)?with-contenv|(?:\/command\/)?s6-setuidgid \S{1,60}|s6-notifyoncheck(?:\s+-\w(?:\s+(?:"[^"\n]{0,100}"|\d{1,6}))?){0,8}|fdmove -c 2 1|cd [\w./-]{1,100}(?: &&)?|(?:su-exec|gosu) [\w:-]{1,40}|umask \d{3,4})\s+/u;

function withoutSteps(line: string): string {
  let rest = line.trim();
  for (let left = 6; left > 0 && steps.test(rest); left -= 1) rest = rest.replace(steps, '');
  return rest;
}
