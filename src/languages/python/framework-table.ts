import type { Health } from '../../facts/facts.ts';

export type Framework = {
  readonly name: string;
  readonly packages: readonly string[];
  readonly kind: 'web' | 'worker' | 'job';
  readonly interface: 'asgi' | 'wsgi' | 'own';
  readonly port: number;
  /** Where it answers by itself, whatever the program does. */
  readonly health?: Health;
  /** How code that uses it looks. */
  readonly sign: RegExp;
  /** Packages that are often only a client: without the sign they tell nothing. */
  readonly bySign?: true;
};

export const frameworks: readonly Framework[] = [
  web('django', { packages: ['django'], sign: /DJANGO_SETTINGS_MODULE|^from django\b/u, port: 8000 }),
  web('fastapi', {
    packages: ['fastapi', 'fastapi-slim'],
    interface: 'asgi',
    sign: /\bFastAPI\(|\(FastAPI\):/u,
    port: 8000,
  }),
  web('litestar', {
    packages: ['litestar', 'starlite'],
    interface: 'asgi',
    sign: /\b(?:Litestar|Starlite)\(/u,
    port: 8000,
  }),
  web('quart', { packages: ['quart'], interface: 'asgi', sign: /\bQuart\(|\(Quart\):/u, port: 5000 }),
  web('dash', { packages: ['dash'], sign: /\bDash\(/u, port: 8050 }),
  web('connexion', {
    packages: ['connexion'],
    sign: /\bconnexion\.\w*App\(|\b(?:FlaskApp|AsyncApp)\(/u,
    port: 8080,
  }),
  web('flask', { packages: ['flask'], sign: /\bFlask\(|\(Flask\):/u, port: 5000 }),
  web('sanic', { packages: ['sanic'], interface: 'own', sign: /\bSanic\(|\(Sanic\):/u, port: 8000 }),
  web('falcon', { packages: ['falcon'], sign: /\bfalcon\.(?:asgi\.)?(?:App|API)\(/u, port: 8000 }),
  web('bottle', { packages: ['bottle'], sign: /^\s*(?:from|import) bottle\b/u, port: 8080 }),
  web('pecan', { packages: ['pecan'], sign: /\bpecan\.(?:make_app|Pecan|expose|rest)\b/u, port: 8080 }),
  web('pyramid', { packages: ['pyramid'], sign: /\bConfigurator\(/u, port: 6543 }),
  web('cherrypy', {
    packages: ['cherrypy'],
    interface: 'own',
    sign: /\bcherrypy\.(?:quickstart|engine|tree)/u,
    port: 8080,
  }),
  web('functions-framework', {
    packages: ['functions-framework'],
    interface: 'own',
    sign: /^@functions_framework\.(?:http|cloud_event|typed)\b/u,
    port: 8080,
    bySign: true,
  }),
  web('streamlit', {
    packages: ['streamlit'],
    interface: 'own',
    sign: /^\s*(?:import|from) streamlit\b/u,
    port: 8501,
    health: { path: '/_stcore/health' },
  }),
  web('chainlit', {
    packages: ['chainlit'],
    interface: 'own',
    sign: /^\s*(?:import|from) chainlit\b/u,
    port: 8000,
  }),
  web('gradio', {
    packages: ['gradio'],
    interface: 'own',
    sign: /\bgr(?:adio)?\.(?:Blocks|Interface|ChatInterface|TabbedInterface)\(/u,
    port: 7860,
  }),
  web('fasthtml', {
    packages: ['python-fasthtml'],
    interface: 'own',
    sign: /\b(?:fast_app|FastHTML)\(/u,
    port: 5001,
  }),
  web('fastmcp', {
    packages: ['fastmcp', 'mcp'],
    interface: 'own',
    sign: /\.run\(.{0,80}transport\s*=\s*['"](?:http|sse|streamable-http)['"]/u,
    port: 8000,
    bySign: true,
  }),
  web('panel', {
    packages: ['panel'],
    interface: 'own',
    sign: /^\s*(?:import|from) panel\b/u,
    port: 5006,
    bySign: true,
  }),
  web('marimo', {
    packages: ['marimo'],
    interface: 'own',
    sign: /\bmarimo\.App\(/u,
    port: 2718,
    bySign: true,
  }),
  web('solara', {
    packages: ['solara'],
    interface: 'own',
    sign: /^\s*(?:import|from) solara\b/u,
    port: 8765,
    bySign: true,
  }),
  web('robyn', { packages: ['robyn'], interface: 'own', sign: /\bRobyn\(/u, port: 8080 }),
  web('blacksheep', {
    packages: ['blacksheep'],
    interface: 'asgi',
    sign: /^\s*(?:import|from) blacksheep\b/u,
    port: 8000,
  }),
  web('reflex', { packages: ['reflex'], interface: 'own', sign: /\brx\.(?:App|Config)\(/u, port: 3000 }),
  web('nicegui', { packages: ['nicegui'], interface: 'own', sign: /\bui\.run\(/u, port: 8080 }),
  web('starlette', {
    packages: ['starlette', 'sse-starlette'],
    interface: 'asgi',
    sign: /\bStarlette\(/u,
    port: 8000,
  }),
  web('aiohttp', {
    packages: ['aiohttp'],
    interface: 'own',
    sign: /\b(?:web|aiohttp\.web)\.(?:Application|run_app)\(|^from aiohttp\.web import/u,
    port: 8080,
    bySign: true,
  }),
  web('tornado', {
    packages: ['tornado'],
    interface: 'own',
    sign: /\btornado\.(?:web|httpserver|tcpserver)\b|\bApplication\(\[|\bRequestHandler\b/u,
    port: 8888,
    bySign: true,
  }),
  web('werkzeug', {
    packages: ['werkzeug'],
    sign: /\brun_simple\(|^from werkzeug\.wrappers import\b/u,
    port: 5000,
    bySign: true,
  }),
  web('twisted', {
    packages: ['twisted'],
    interface: 'own',
    sign: /\blistenTCP\(|\binternet\.TCPServer\(/u,
    port: 8000,
    bySign: true,
  }),
  web('bentoml', {
    packages: ['bentoml'],
    interface: 'own',
    sign: /@bentoml\.service|\bbentoml\.Service\(/u,
    port: 3000,
    bySign: true,
    health: { path: '/livez', ready: '/readyz' },
  }),
  web('ray', { packages: ['ray'], interface: 'own', sign: /@serve\.deployment/u, port: 8000, bySign: true }),
  web('grpc', {
    packages: ['grpcio', 'grpclib', 'grpcio-health-checking', 'grpcio-reflection', 'grpcio-tools'],
    interface: 'own',
    sign: /\bgrpc\.(?:aio\.)?server\(/u,
    port: 50051,
    bySign: true,
  }),
  worker('celery', ['celery'], /\bCelery\(/u),
  worker('dramatiq', ['dramatiq'], /@(?:dramatiq\.)?actor\b/u),
  worker('arq', ['arq'], /\bclass WorkerSettings\b/u),
  worker('faust', ['faust', 'faust-streaming'], /\bfaust\.App\(/u),
  worker('locust', ['locust'], /^\s*(?:from|import) locust\b/u),
  worker('huey', ['huey'], /\b\w*Huey\(/u),
  worker('rq', ['rq', 'django-rq'], /^\s*(?:from|import) (?:django_)?rq\b/u),
  { ...worker('scrapy', ['scrapy'], /\b(?:scrapy\.|Crawl|Sitemap|XMLFeed|CSVFeed)Spider\b/u), kind: 'job' },
];

type Traits = Pick<Framework, 'packages' | 'sign' | 'port'> &
  Partial<Pick<Framework, 'interface' | 'bySign' | 'health'>>;

function web(name: string, traits: Traits): Framework {
  return { name, kind: 'web', interface: 'wsgi', ...traits };
}

function worker(name: string, packages: readonly string[], sign: RegExp): Framework {
  return { name, packages, kind: 'worker', interface: 'own', port: 0, sign, bySign: true };
}
