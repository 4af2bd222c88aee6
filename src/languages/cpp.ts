import { isCpp, recipeFor } from './cpp/recipe.ts';
import { languageBy } from './recipe/language.ts';

export const cpp = languageBy(
  recipeFor({
    id: 'cpp',
    title: 'C++',
    versions: [
      [/^CMakeLists\.txt$/u, /\bCMAKE_CXX_STANDARD\s{1,8}(\d{2})/iu],
      [/^meson\.build$/u, /cpp_std=c\+\+(\d{2})/u],
      [/akefile$/u, /-std=(?:c|gnu)\+\+(\d{2})/u],
    ],
    seed: {
      'CMakeLists.txt': 'project(app)\nadd_executable(app main.cpp)\n',
      'main.cpp': 'int main() { return listen(fd, 16); }\n',
    },
    wants: isCpp,
  }),
  [
    '**/*.{cc,cpp,cxx,hpp,hh,h}',
    '**/CMakeLists.txt',
    '**/meson.build',
    '**/{Makefile,makefile,GNUmakefile,Makefile.am}',
    '**/configure.{ac,in}',
  ],
);
