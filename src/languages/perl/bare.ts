import { basename } from '../../kernel/paths.ts';
import type { Recipe } from '../recipe/recipe.ts';

const serves =
  /^\s*use (?:Mojolicious|Dancer2?|Catalyst|Plack|HTTP::Daemon|HTTP::Server|AnyEvent::HTTPD)\b|^\s*use Mojo::Base ['"]Mojolicious['"]/mu;

/** Programs that serve, of people who wrote nowhere which modules they need. */
export function withoutManifest(recipe: Recipe): Recipe {
  return {
    ...recipe,
    marks: [/\.psgi$/u, /\.pl$/u, /\.pm$/u],
    isWeak: true,
    serving: /\.psgi$/u,
    homes: /^(?:lib|script|bin|src)$/u,
    wants: ({ files, snapshot }) =>
      files.some(({ path, text }) => !path.endsWith('.t') && (path.endsWith('.psgi') || serves.test(text))) &&
      files.some(({ path }) => /\.(?:pl|psgi)$|(?:^|\/)script\/[^/]+$/u.test(path)) &&
      !snapshot.entries.some(({ path }) => recipe.marks.some((mark) => mark.test(basename(path)))),
  };
}
