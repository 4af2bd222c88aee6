import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { fail, ok, type Result } from '../kernel/result.ts';

export type Parsed = {
  readonly positionals: readonly string[];
  /** Every option as text; a switch that is set is `true`. */
  readonly options: Readonly<Record<string, string | undefined>>;
};

/** Reads arguments as `node:util` does, with what is wrong as a Problem. */
export function readArguments(args: readonly string[], options: ParseArgsOptionsConfig): Result<Parsed> {
  try {
    const { positionals, values } = parseArgs({
      args: words(args),
      options,
      allowPositionals: true,
      strict: true,
    });
    const texts = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
    return ok({ positionals, options: Object.fromEntries(texts) });
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
    return fail({ what, fix: '--help lists the options.' });
  }
}

/** What a person says may begin with a list; an option has no space before its value. */
function words(args: readonly string[]): string[] {
  const said = args.filter(isListed);
  return said.length === 0 ? [...args] : [...args.filter((one) => !isListed(one)), '--', ...said];
}

function isListed(said: string): boolean {
  return /^-\s/u.test(said);
}
