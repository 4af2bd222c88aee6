import type { Instruction } from '../../syntax/dockerfile/model.ts';

export type Mount = { readonly type: string; readonly options: ReadonlyMap<string, string> };

/** The `--mount` flags of a RUN; a mount is a bind mount unless it says otherwise. */
export function mountsOf({ flags }: Instruction): readonly Mount[] {
  return flags.flatMap(({ name, value = '' }) => (name === 'mount' ? [toMount(value)] : []));
}

/** True where a folder is kept out of the image by a cache or tmpfs mount on it or above it. */
export function isMounted(instruction: Instruction, folder: string): boolean {
  return mountsOf(instruction).some(({ type, options }) => {
    if (type !== 'cache' && type !== 'tmpfs') return false;
    const target = targetOf(options);
    return target === folder || (target !== '' && folder.startsWith(`${target}/`));
  });
}

export function targetOf(options: ReadonlyMap<string, string>): string {
  const target = options.get('target') ?? options.get('dst') ?? options.get('destination') ?? '';
  return target.length > 1 && target.endsWith('/') ? target.slice(0, -1) : target;
}

function toMount(value: string): Mount {
  const options = new Map(
    value.split(',').map((part): [string, string] => {
      const at = part.indexOf('=');
      return at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1).replaceAll(/["']/gu, '')];
    }),
  );
  return { type: options.get('type') ?? 'bind', options };
}
