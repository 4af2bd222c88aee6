/** Programs that are in the image of the service itself; tools that only build machines have are not. */
const own = /^(?:python3?|php|bin\/|bundle |rails |rake |alembic |flask |aerich |django-admin |node )/u;

/** The command that brings the database up to date, where the image can run it. */
export function migrationCommand(command: string | undefined): readonly string[] | undefined {
  if (command === undefined || !own.test(command)) return undefined;
  return /["'$`|&;<>*]/u.test(command) ? ['sh', '-c', command] : command.split(/\s+/u);
}
