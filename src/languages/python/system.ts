import { debianFor, mysqlClient, postgresClient, type Debian, type Library } from '../common/system.ts';
import { dependsOn, type Project } from './project.ts';

const ffmpeg = 'ffmpeg=7:5.*';
const pango = ['libpango-1.0-0=1.50.*', 'libpangoft2-1.0-0=1.50.*', 'libharfbuzz-subset0=6.*'];

/** Packages load these when they are imported or used; none of them is within a wheel. */
const libraries: readonly Library[] = [
  { packages: ['psycopg2', 'aiopg'], needs: postgresClient },
  { packages: ['mysqlclient'], needs: mysqlClient },
  { packages: ['pylibmc'], needs: ['libmemcached11=1.1.*'], builds: ['libmemcached-dev=1.1.*'] },
  {
    packages: ['opencv-python', 'opencv-contrib-python', 'ultralytics', 'easyocr', 'paddleocr', 'mediapipe'],
    needs: ['libgl1=1.6.*', 'libglib2.0-0=2.74.*'],
  },
  {
    packages: ['openai-whisper', 'whisperx', 'pydub', 'moviepy', 'ffmpeg-python', 'yt-dlp', 'youtube-dl'],
    needs: [ffmpeg],
  },
  { packages: ['pytesseract', 'ocrmypdf'], needs: ['tesseract-ocr=5.*'] },
  { packages: ['pdf2image'], needs: ['poppler-utils=22.*'] },
  { packages: ['python-magic'], needs: ['libmagic1=1:5.*'] },
  { packages: ['weasyprint'], needs: pango },
  { packages: ['cairosvg', 'pycairo', 'cairocffi', 'xhtml2pdf'], needs: ['libcairo2=1.16.*'] },
  { packages: ['pdfkit', 'django-wkhtmltopdf', 'imgkit'], needs: ['wkhtmltopdf=0.12.*'] },
  { packages: ['selenium', 'helium'], needs: ['chromium=1*', 'chromium-driver=1*'] },
  { packages: ['pyzbar'], needs: ['libzbar0=0.23.*'] },
  { packages: ['graphviz', 'pygraphviz', 'pydot', 'diagrams'], needs: ['graphviz=2.*'] },
  { packages: ['pygraphviz'], builds: ['libgraphviz-dev=2.*'] },
  { packages: ['xgboost', 'lightgbm', 'implicit'], needs: ['libgomp1=12.*'] },
  { packages: ['librosa', 'pyaudio'], needs: ['libportaudio2=19.*'] },
  { packages: ['pyaudio'], builds: ['portaudio19-dev=19.*'] },
  { packages: ['dlib', 'face-recognition'], builds: ['cmake=3.25.*'] },
  { packages: ['pyodbc', 'aioodbc', 'mssql-django'], needs: ['unixodbc=2.3.*'] },
  {
    packages: ['python-ldap', 'django-auth-ldap'],
    needs: ['libldap-2.5-0=2.5.*'],
    builds: ['libldap2-dev=2.5.*', 'libsasl2-dev=2.1.*'],
  },
  { packages: ['xmlsec', 'python3-saml', 'pysaml2'], needs: ['libxmlsec1-openssl=1.2.*'] },
  // What they compile for a GPU they compile when they start.
  { packages: ['vllm', 'sglang'], needs: ['gcc=4:12.*', 'libc6-dev=2.36*'] },
  { packages: ['gitpython', 'dulwich', 'pygit2'], needs: ['git=1:2.39.*'] },
  { packages: ['gdal', 'fiona', 'django-leaflet'], needs: ['gdal-bin=3.6.*'] },
  { packages: ['gdal'], builds: ['libgdal-dev=3.6.*'] },
];

/** What the stages install from Debian; nothing for most programs. */
export function systemOf(project: Project): Debian {
  const { dependencies } = project;
  const voice = dependencies.some(({ name, extras }) => name === 'discord-py' && extras.includes('voice'));
  // Its third major version finds the library by itself, unless its wheel has one.
  const psycopg = dependencies.some(({ name, extras }) => name === 'psycopg' && !extras.includes('binary'));
  const said: readonly Library[] = [
    { packages: voice ? ['discord-py'] : [], needs: [ffmpeg, 'libopus0=1.3.*'] },
    { packages: psycopg ? ['psycopg'] : [], needs: postgresClient },
  ];
  return debianFor(
    [...libraries, ...said],
    (packages) => packages.length > 0 && dependsOn(project, ...packages) !== undefined,
  );
}

/** Playwright brings the browser that it was made for, and knows what that needs of Debian. */
export function usesPlaywright(project: Project): boolean {
  return dependsOn(project, 'playwright') !== undefined;
}
