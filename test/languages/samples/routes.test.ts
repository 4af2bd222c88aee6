import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading } from './seen.ts';

type Case = readonly [what: string, files: Readonly<Record<string, string>>, health: string];

const rails = { Gemfile: "gem 'rails'\ngem 'puma'\n", 'config.ru': 'run Rails.application\n' };
const fastapi = { 'requirements.txt': 'fastapi\nuvicorn\n' };

const cases: readonly Case[] = [
  [
    'routers of FastAPI stand behind the prefixes of those that include them',
    {
      ...fastapi,
      'app/main.py':
        'from app.routes import all_routes\napp = FastAPI()\napp.include_router(all_routes, prefix=settings.V1)\n',
      'app/config.py': 'class Settings(BaseSettings):\n    V1: str = "/api/v1"\n',
      'app/routes.py':
        'from app.checks import utils\nall_routes = APIRouter()\nall_routes.include_router(utils.router)\n',
      'app/checks/utils.py':
        'router = APIRouter(prefix="/utils", tags=["utils"])\n@router.get("/health-check/")\ndef check(): ...\n',
    },
    '/api/v1/utils/health-check/',
  ],
  [
    'routers of Express that are mounted where they are loaded, one in the other',
    {
      'package.json': '{"scripts":{"start":"node server"},"dependencies":{"express":"4"}}',
      'server.js': "app.use('/api', require('./routes'))\napp.listen(3000)\n",
      'routes/index.js': "router.use('/v1', require('./checks'))\nmodule.exports = router\n",
      'routes/checks.js': "router.get('/health', (req, res) => res.send('ok'))\nmodule.exports = router\n",
    },
    '/api/v1/health',
  ],
  [
    'routes that are told in a chain',
    {
      'package.json': '{"scripts":{"start":"bun src/index.ts"},"dependencies":{"elysia":"1"}}',
      'src/index.ts':
        "new Elysia()\n  .get('/', () => 'shop')\n  .get('/status', () => ({ ok: true }))\n  .listen(3000)\n",
      'src/peer.ts': "client\n  .get('/health')\n",
    },
    '/status',
  ],
  [
    'blueprints of Flask do so as well, under the names that they are imported as',
    {
      'requirements.txt': 'flask\n',
      'app.py':
        "from checks import bp as checks_bp\napp = Flask(__name__)\napp.register_blueprint(checks_bp, url_prefix='/ops')\n",
      'checks.py':
        "bp = Blueprint('checks', __name__)\n@bp.route('/healthz')\ndef health():\n    return 'ok'\n",
    },
    '/ops/healthz',
  ],
  [
    'a route of gorilla may say how it is asked before it says where',
    {
      'go.mod': 'module a\n\ngo 1.24\n\nrequire github.com/gorilla/mux v1.8.1\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t"github.com/gorilla/mux"\n)\n\nfunc main() {\n\tr := mux.NewRouter()\n\tr.Methods("GET").Path("/health").HandlerFunc(health)\n\thttp.ListenAndServe(":8080", r)\n}\n',
    },
    '/health',
  ],
  [
    'a router that nobody is seen to include may stand anywhere',
    {
      ...fastapi,
      'main.py': 'app = FastAPI()\nfor one in found: app.include_router(one)\n',
      'checks.py': 'router = APIRouter()\n@router.get("/health")\ndef check(): ...\n',
    },
    '-',
  ],
  [
    'a framework that answers by itself',
    { 'requirements.txt': 'streamlit\n', 'app.py': 'import streamlit as st\n' },
    '/_stcore/health',
  ],
  [
    'a handler of several methods in Go',
    {
      'go.mod': 'module a\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() {\n\tg := gin.New()\n\tg.Match([]string{"GET", "HEAD"}, "/health", h)\n\tg.Run(":80")\n}\n',
    },
    '/health',
  ],
  [
    'scopes of Phoenix stand before what is in them, and only that',
    {
      'mix.exs': 'defmodule A do\n  [{:phoenix, "~> 1.7"}]\nend\n',
      'lib/web/router.ex':
        'defmodule Router do\n  scope "/admin", Web do\n    get "/", Page, :home\n  end\n  scope "/api", Web do\n    scope "/system" do\n      get "/health", Checks, :health\n    end\n  end\nend\n',
    },
    '/api/system/health',
  ],
  [
    'namespaces of Rails do so, too',
    {
      ...rails,
      'config/routes.rb':
        "Rails.application.routes.draw do\n  namespace :api do\n    scope 'v1' do\n      get 'ping', to: 'ping#show'\n    end\n  end\nend\n",
    },
    '/api/v1/ping',
  ],
];

test.each(cases)('%s', (_what, files, health) => {
  const { services } = analyze(reading(files), languages);
  expect(services.map((service) => service.health?.path ?? '-')).toEqual([health]);
});
