import type { Dockerfile } from '../../syntax/dockerfile/model.ts';

/** What `# check=` asks of the build checks. */
export type BuildkitOptions = {
  readonly skip: ReadonlySet<string>;
  readonly experimental: ReadonlySet<string>;
  readonly isError: boolean;
};

export function buildkitOptions({ directives }: Dockerfile): BuildkitOptions {
  const value = directives.find((directive) => directive.name === 'check')?.value;
  if (value === undefined) return none;
  const options = new Map<string, string>();
  for (const part of value.split(';')) {
    const [key = '', list = ''] = part.split('=', 2);
    options.set(key.trim().toLowerCase(), list.trim());
  }
  const experimental = namesIn(options.get('experimental'));
  return {
    skip: namesIn(options.get('skip')),
    experimental: experimental.has('all') ? new Set(experiments) : experimental,
    isError: options.get('error')?.toLowerCase() === 'true',
  };
}

const none: BuildkitOptions = { skip: new Set(), experimental: new Set(), isError: false };

/** What `experimental=all` means. */
const experiments = ['CopyIgnoredFile', 'InvalidDefinitionDescription'];

function namesIn(list = ''): ReadonlySet<string> {
  return new Set(
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}
