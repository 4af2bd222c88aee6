import { dependsOn, type Project } from './project.ts';

type Library = {
  /** Of Python; any of them asks for it. */
  readonly packages: readonly string[];
  /** Of Debian 12, which the slim image leaves out. */
  readonly needs: readonly string[];
};

const ffmpeg = 'ffmpeg=7:5.*';
const pango = ['libpango-1.0-0=1.50.*', 'libpangoft2-1.0-0=1.50.*', 'libharfbuzz-subset0=6.*'];

/** Wheels load these when they are imported or used; none of them is within the wheel. */
const libraries: readonly Library[] = [
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
  { packages: ['xgboost', 'lightgbm', 'implicit'], needs: ['libgomp1=12.*'] },
  { packages: ['librosa', 'pyaudio'], needs: ['libportaudio2=19.*'] },
  { packages: ['pyodbc', 'aioodbc', 'mssql-django'], needs: ['unixodbc=2.3.*'] },
  { packages: ['python-ldap', 'django-auth-ldap'], needs: ['libldap-2.5-0=2.5.*'] },
  { packages: ['xmlsec', 'python3-saml', 'pysaml2'], needs: ['libxmlsec1-openssl=1.2.*'] },
  { packages: ['gitpython', 'dulwich', 'pygit2'], needs: ['git=1:2.39.*'] },
  { packages: ['gdal', 'fiona', 'django-leaflet'], needs: ['gdal-bin=3.6.*'] },
];

/** What the final stage installs from Debian; nothing for most programs. */
export function systemPackages(project: Project): readonly string[] {
  const known = libraries.filter(({ packages }) => dependsOn(project, ...packages) !== undefined);
  const voice = project.dependencies.some(
    ({ name, extras }) => name === 'discord-py' && extras.includes('voice'),
  );
  const all = [...known.flatMap(({ needs }) => needs), ...(voice ? [ffmpeg, 'libopus0=1.3.*'] : [])];
  return [...new Set(all)].toSorted();
}

/** Playwright brings the browser that it was made for, and knows what that needs of Debian. */
export function usesPlaywright(project: Project): boolean {
  return dependsOn(project, 'playwright') !== undefined;
}
