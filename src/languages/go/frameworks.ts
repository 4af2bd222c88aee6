import type { Found } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import { lineWith } from '../../facts/source.ts';
import { anyHas } from '../common/search.ts';
import type { Program } from './programs.ts';

export type GoFramework = {
  readonly name: string;
  readonly imports: readonly string[];
  readonly port: number;
  /** The port is its own default, not only a custom. */
  readonly hasDefault?: true;
  /** It reads PORT by itself where no address is given. */
  readonly readsPort?: true;
  /** Its own methods open ports. */
  readonly listens?: true;
};

/** Whole frameworks first, routers after them, transports last. */
const frameworks: readonly GoFramework[] = [
  {
    name: 'buffalo',
    imports: ['github.com/gobuffalo/buffalo'],
    port: 3000,
    hasDefault: true,
    readsPort: true,
  },
  { name: 'revel', imports: ['github.com/revel/revel'], port: 9000, hasDefault: true },
  { name: 'pocketbase', imports: ['github.com/pocketbase/pocketbase'], port: 8090, hasDefault: true },
  { name: 'kratos', imports: ['github.com/go-kratos/kratos'], port: 8000, hasDefault: true },
  {
    name: 'go-zero',
    imports: ['github.com/zeromicro/go-zero', 'github.com/tal-tech/go-zero'],
    port: 8888,
    hasDefault: true,
  },
  { name: 'goframe', imports: ['github.com/gogf/gf'], port: 8000, listens: true },
  {
    name: 'beego',
    imports: ['github.com/beego/beego', 'github.com/astaxie/beego'],
    port: 8080,
    hasDefault: true,
    listens: true,
  },
  { name: 'iris', imports: ['github.com/kataras/iris'], port: 8080, hasDefault: true, listens: true },
  {
    name: 'gin',
    imports: ['github.com/gin-gonic/gin'],
    port: 8080,
    hasDefault: true,
    readsPort: true,
    listens: true,
  },
  { name: 'echo', imports: ['github.com/labstack/echo'], port: 1323, listens: true },
  { name: 'fiber', imports: ['github.com/gofiber/fiber'], port: 3000, listens: true },
  { name: 'hertz', imports: ['github.com/cloudwego/hertz'], port: 8888, hasDefault: true, listens: true },
  {
    name: 'martini',
    imports: ['github.com/go-martini/martini'],
    port: 3000,
    hasDefault: true,
    readsPort: true,
    listens: true,
  },
  { name: 'fasthttp', imports: ['github.com/valyala/fasthttp'], port: 8080 },
  { name: 'huma', imports: ['github.com/danielgtaylor/huma'], port: 8888 },
  { name: 'go-kit', imports: ['github.com/go-kit/kit'], port: 8080 },
  { name: 'chi', imports: ['github.com/go-chi/chi', 'github.com/pressly/chi'], port: 8080 },
  { name: 'gorilla', imports: ['github.com/gorilla/mux'], port: 8080 },
  { name: 'httprouter', imports: ['github.com/julienschmidt/httprouter'], port: 8080 },
  {
    name: 'negroni',
    imports: ['github.com/urfave/negroni', 'github.com/codegangsta/negroni'],
    port: 3000,
    listens: true,
  },
  { name: 'connect', imports: ['connectrpc.com/connect', 'github.com/bufbuild/connect-go'], port: 8080 },
];
const workers: readonly GoFramework[] = [
  { name: 'temporal', imports: ['go.temporal.io/sdk/worker'], port: 0 },
  { name: 'asynq', imports: ['github.com/hibiken/asynq'], port: 0 },
  { name: 'controller-runtime', imports: ['sigs.k8s.io/controller-runtime'], port: 0 },
  { name: 'cobra', imports: ['github.com/spf13/cobra'], port: 0 },
  { name: 'urfave-cli', imports: ['github.com/urfave/cli'], port: 0 },
];
const grpcServer = /\bgrpc\.NewServer\(/u;
const grpc: GoFramework = { name: 'grpc', imports: ['google.golang.org/grpc'], port: 50051 };
const plain: GoFramework = { name: 'net/http', imports: ['net/http'], port: 8080 };

export type Chosen = { readonly framework: GoFramework; readonly found: Found<string> | undefined };

/** What a program is built on, by what it really imports. */
export function frameworkOf(program: Program): Chosen {
  const serves = anyHas(program.files, grpcServer);
  const candidates = program.kind === 'web' ? [...frameworks, ...(serves ? [grpc] : []), plain] : workers;
  for (const framework of candidates) {
    const evidence = evidenceFor(framework, program);
    if (evidence !== undefined) return { framework, found: { value: framework.name, evidence } };
  }
  return { framework: plain, found: undefined };
}

/** Whether methods of some framework that it imports open ports, though another may give it its name. */
export function opensByMethod({ imports }: Program): boolean {
  const listening = frameworks.filter(({ listens }) => listens === true).flatMap((one) => one.imports);
  return imports.some((path) => listening.some((base) => path === base || path.startsWith(`${base}/`)));
}

function evidenceFor(
  { imports, name }: GoFramework,
  program: Program,
): Found<string>['evidence'] | undefined {
  const path = program.imports.find((one) =>
    imports.some((base) => one === base || one.startsWith(`${base}/`)),
  );
  if (path === undefined) return undefined;
  const required = program.module.requires.find(
    ({ path: own }) => path === own || path.startsWith(`${own}/`),
  );
  if (required !== undefined)
    return {
      fact: 'framework',
      path: program.module.manifest,
      line: required.line,
      why: `requires ${required.path}`,
    };
  const file: SourceFile | undefined = program.files.find(({ text }) => text.includes(`"${path}"`));
  const at = file === undefined ? 1 : lineWith(file.text, `"${path}"`);
  return { fact: 'framework', path: file?.path ?? program.module.manifest, line: at, why: `imports ${name}` };
}
