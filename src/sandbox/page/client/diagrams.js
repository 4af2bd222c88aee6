/** Each diagram is drawn in a frame without rights: it can neither reach this page nor the server. */
export function drawDiagrams(root) {
  for (const source of root.querySelectorAll('[data-mermaid]:not([data-source])')) {
    const text = source.textContent;
    source.dataset.source = text;
    source.replaceChildren(frame(text));
    source.classList.add('mermaid-drawn');
  }
}

function frame(text) {
  const element = document.createElement('iframe');
  element.title = 'Diagram';
  element.setAttribute('sandbox', 'allow-scripts');
  element.src = '/assets/mermaid.html';
  element.addEventListener('load', () => element.contentWindow.postMessage(text, '*'));
  window.addEventListener('message', (event) => {
    if (event.source === element.contentWindow) element.height = Math.min(Number(event.data) || 150, 2000);
  });
  return element;
}
