/** What people call the script that brings a database up to date. */
export const migrationScripts = [
  'migrate:deploy',
  'migrate:prod',
  'db:migrate',
  'migrate',
  'migration:run',
  'migrations:run',
  'migration:up',
  'migrations:up',
  'migrate:up',
  'migrate:latest',
  'migrations',
  'db:deploy',
];

/** Without what only calls another script, and without the build that the image has done before. */
export function plainly(command: string, scripts: Readonly<Record<string, string>>, depth = 0): string {
  const own = command
    .trim()
    .replace(built, '')
    .replace(/^(?:cross-env )?NODE_ENV=\w{1,20} /u, '');
  const [, name = '', rest = ''] = calls.exec(own) ?? [];
  const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
  return script === undefined || depth > 3 ? own : plainly(`${script}${rest}`, scripts, depth + 1);
}

const built =
  /^(?:(?:npm|pnpm|yarn|bun) (?:run )?build|tsc(?: -p [\w./-]{1,60})?|nest build) && (?=[\w@./-]+ )/u;
const calls = /^(?:npm|pnpm|yarn|bun) (?:run )?([\w:.-]{1,60})(?: --(?= ))?( [^&|;]{1,200})?$/u;
