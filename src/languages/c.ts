import { isCpp, recipeFor } from './cpp/recipe.ts';
import { languageBy } from './recipe/language.ts';

export const c = languageBy(
  recipeFor({
    id: 'c',
    title: 'C',
    versions: [
      [/^CMakeLists\.txt$/u, /\bCMAKE_C_STANDARD\s{1,8}(\d{2})/iu],
      [/^meson\.build$/u, /c_std=(?:c|gnu)(\d{2})/u],
      [/akefile$/u, /-std=(?:c|gnu)(\d{2})/u],
    ],
    seed: {
      Makefile: 'app: main.c\n\tcc -O2 -o app main.c\n',
      'main.c': 'int main(void) { return listen(fd, 16); }\n',
    },
    wants: (project) => !isCpp(project) && project.files.some(({ path }) => path.endsWith('.c')),
  }),
  [
    '**/*.{c,h}',
    '**/CMakeLists.txt',
    '**/meson.build',
    '**/{Makefile,makefile,GNUmakefile,Makefile.am}',
    '**/configure.{ac,in}',
  ],
);
