import type { Language } from '../spec/plan.ts';
import { c } from './c.ts';
import { clojure } from './clojure.ts';
import { cobol } from './cobol.ts';
import { cpp } from './cpp.ts';
import { crystal } from './crystal.ts';
import { d } from './d.ts';
import { dart } from './dart.ts';
import { deno } from './deno.ts';
import { dotnet } from './dotnet.ts';
import { elixir } from './elixir.ts';
import { erlang } from './erlang.ts';
import { fortran } from './fortran.ts';
import { gleam } from './gleam.ts';
import { go } from './go.ts';
import { haskell } from './haskell.ts';
import { java } from './java.ts';
import { julia } from './julia.ts';
import { kotlin } from './kotlin.ts';
import { lua } from './lua.ts';
import { nim } from './nim.ts';
import { node } from './node.ts';
import { ocaml } from './ocaml.ts';
import { perl } from './perl.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { scala } from './scala.ts';
import { scheme } from './scheme.ts';
import { shell } from './shell.ts';
import { static as site } from './static.ts';
import { swift } from './swift.ts';
import { v } from './v.ts';
import { zig } from './zig.ts';

export const languages: readonly Language[] = [
  c,
  clojure,
  cobol,
  cpp,
  crystal,
  d,
  dart,
  deno,
  dotnet,
  elixir,
  erlang,
  fortran,
  gleam,
  go,
  haskell,
  java,
  julia,
  kotlin,
  lua,
  nim,
  node,
  ocaml,
  perl,
  php,
  python,
  r,
  ruby,
  rust,
  scala,
  scheme,
  shell,
  site,
  swift,
  v,
  zig,
];
