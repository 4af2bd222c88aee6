import type { Language } from '../spec/plan.ts';
import { deno } from './deno.ts';
import { dotnet } from './dotnet.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { kotlin } from './kotlin.ts';
import { node } from './node.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { static as site } from './static.ts';

export const languages: readonly Language[] = [
  deno,
  dotnet,
  go,
  java,
  kotlin,
  node,
  php,
  python,
  ruby,
  rust,
  site,
];
