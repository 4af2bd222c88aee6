window.addEventListener('message', async (event) => {
  if (event.source !== window.parent) return;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  window.mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: dark ? 'dark' : 'default',
  });
  const place = document.querySelector('#diagram');
  try {
    const { svg } = await window.mermaid.render('drawing', event.data);
    place.innerHTML = svg;
  } catch (error) {
    place.textContent = `This diagram cannot be drawn. ${error.message}`;
  }
  event.source.postMessage(Math.ceil(place.getBoundingClientRect().height), '*');
});
