import type { Service } from '../../facts/facts.ts';
import { present } from '../../kernel/present.ts';

type Known = 'languageVersion' | 'framework' | 'buildTool' | 'packageManager' | 'start';
type Said = Pick<Service, 'language'> &
  Partial<Pick<Service, 'name' | 'kind' | 'ports'>> & { readonly [Key in Known]?: Service[Key] | undefined };

/** A service that is still to be written, or that stands elsewhere: words are all that is known of it. */
export function unwritten({ language, name = 'app', kind = 'web', ports = [], ...known }: Said): Service {
  return { path: '.', name, language, kind, ports, env: [], needs: [], evidence: [], ...present(known) };
}
