import { overLines } from '../../kernel/over-lines.ts';

/** A start command as a person would type it. */
export type Command = { readonly text: string; readonly from: 'entrypoint' | 'cmd' };

type Words = readonly string[] | undefined;

/** What a container runs: arguments behind its entry point, or alone where that only prepares and hands over. */
export function commandOf(entrypoint: Words, cmd: Words): Command | undefined {
  const entry = plain(entrypoint ?? []);
  const rest = plain(cmd ?? []);
  if (entry === '') return rest === '' ? undefined : { text: rest, from: 'cmd' };
  if (rest === '') return { text: entry, from: 'entrypoint' };
  if (handsOver(entry, rest)) return { text: rest, from: 'cmd' };
  // A shell form takes no arguments.
  if (entrypoint?.[1] === '-c' && entrypoint.length === 3) return { text: entry, from: 'entrypoint' };
  return { text: `${entry} ${rest}`, from: 'entrypoint' };
}

function handsOver(entry: string, rest: string): boolean {
  return isWrapper(entry) && !isMode(rest) && !rest.startsWith('-');
}

/** A word that no program is called by: the entry point itself tells what it means. */
export function isMode(word: string): boolean {
  return /^(?:run|start|serve|server|web|app|api|worker|all|prod|production|up)$/u.test(word);
}

/** The words without init programs and shells around them. */
export function plain(words: readonly string[]): string {
  let rest = [...words];
  for (let before = -1; before !== rest.length;) {
    before = rest.length;
    if (/(?:^|\/)(?:tini|dumb-init|catatonit|su-exec|gosu)$/u.test(rest[0] ?? '')) rest = afterInit(rest);
    if (/(?:^|\/)(?:ba|da|a|z)?sh$/u.test(rest[0] ?? '') && /^-[a-z]*c$/u.test(rest[1] ?? ''))
      rest = rest.slice(2);
  }
  return unwrapped(rest.join(' ').trim());
}

function afterInit(words: readonly string[]): string[] {
  const [tool = '', ...rest] = words;
  const skip = /(?:su-exec|gosu)$/u.test(tool)
    ? 1
    : rest.findIndex((word) => !word.startsWith('-') || word === '--');
  const after = rest.slice(Math.max(skip, 0));
  return after[0] === '--' ? after.slice(1) : after;
}

function unwrapped(text: string): string {
  return text
    .replace(/^exec\s+/u, '')
    .replace(/^(['"])(.*)\1$/u, '$2')
    .replaceAll(/\s{2,}|\t/gu, ' ')
    .replace(/^:\s?(?:&&|;)\s?|\s;$/gu, '');
}

/** Starts and watches programs that its own files name. */
export function isManager(command: string): boolean {
  return /^(?:\S*\/)?(?:supervisord|s6-svscan|runsvdir|circusd)(?:\s|$)|^\/init(?:\s|$)/u.test(command);
}

/** A script of that name prepares the container and runs what it is given. */
export function isWrapper(entry: string): boolean {
  return /^(?:(?:\/\S{1,40}\/)?(?:ba|da|a)?sh\s+)?\S*entry-?_?point\S*$/iu.test(entry);
}

const development = new RegExp(
  overLines`
    (?:^|[\s/])(?:
      flask(?:\s{1,4}-\S{1,80}(?:\s{1,4}[\w.:/]{1,80})?){0,8}\s{1,4}run|
      (?:npm|pnpm|yarn|bun)\s+(?:run\s+)?(?:start:)?(?:dev|watch)\b|nodemon|next dev|nuxi? dev|ng serve|
      webpack-dev-server|webpack serve|ts-node-dev|tsx watch|go run|air|dotnet (?:watch|run)|
      cargo (?:run|watch)|fastapi dev|php -S|gradlew? bootRun|sbt run|lein run|mvnw? spring-boot:run
    )(?:\s|$)|
    manage\.py runserver|artisan serve|spring-boot:run|quarkus:dev|bootRun|react-scripts start|
    --reload(?:\s|$)|--watch(?:\s|$)|^vite(?!\s+preview)(?:\s|$)|
    ^(?:sleep (?:infinity|inf\b|\d{3})|tail -f /dev/null)
  `,
  'u',
);

/** A server that is meant for the machine of a developer. */
export function isDevelopment(command: string): boolean {
  return development.test(command.slice(0, 2000));
}

/** A script of a package manager: the language knows better what process stands behind it. */
export function isScript(command: string): boolean {
  return (
    /^(?:\/\S{1,80}\/)?(?:npm|pnpm|yarn|bun|npx|corepack)\s/u.test(command) &&
    !/^bun\s+(?:run\s+)?\S+\.[cm]?[jt]sx?\b/u.test(command)
  );
}

const flags = new RegExp(
  overLines`
    (?:^|\s)(?:
      --(?:server[.-])?port[= ]|-p[= ]?|--bind[= ]|-b[= ]?|--listen[= ]|-l[= ]?|--addr(?:ess)?[= ]|
      --http[= ]|--urls[= ]|-D(?:server|quarkus\.http|micronaut\.server|http)\.port=|runserver\s+|
      --web-port[= ]
    )["']?(?:https?://)?(?:[\w.*+-]*:|\[::\]:)?(\d{2,5})(?=["';\s/]|$)
  `,
  'u',
);

/** The port that a command line names, after its variables were filled in. */
export function portInCommand(command: string): number | undefined {
  const plain = command.slice(0, 2000).replaceAll(/\$\{\w{1,80}:?-(\d{2,5})\}/gu, '$1');
  const port = Number(flags.exec(plain)?.[1]);
  return port > 0 && port < 65536 ? port : undefined;
}

/** Names by which frameworks take the port they listen on. */
export function isPortName(name: string): boolean {
  return /^(?:(?:SERVER|HTTP|APP|WEB|API|SERVICE|LISTEN|LISTENING|FLASK_RUN|NITRO|STREAMLIT_SERVER|GRADIO_SERVER|UVICORN|GRPC|NODE|CONTAINER)_)?PORT$|^ASPNETCORE_(?:URLS|HTTP_PORTS)$|^LISTEN_ADDR(?:ESS)?$/u.test(
    name,
  );
}
