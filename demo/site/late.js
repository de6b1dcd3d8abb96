// What scripts of news sites do to their own page after it has loaded: fill in shares, render a fact
// box in a shadow root, put the advertisement in, and set the same text again ("hydration").
for (const box of document.querySelectorAll('fact-box')) {
  const root = box.attachShadow({ mode: 'open' });
  const template = document.getElementById(box.getAttribute('from') ?? '');
  if (template instanceof HTMLTemplateElement) root.append(template.content.cloneNode(true));
}

for (const button of document.querySelectorAll('[data-share]')) {
  button.addEventListener('click', () => {
    button.textContent = button.getAttribute('data-share');
  });
}

document.querySelector('.consent button')?.addEventListener('click', () => {
  document.querySelector('.consent')?.remove();
});

setTimeout(() => {
  for (const slot of document.querySelectorAll('[data-ad]')) {
    const frame = document.createElement('iframe');
    frame.className = 'ad';
    frame.title = slot.getAttribute('data-title') ?? '';
    frame.src = slot.getAttribute('data-ad') ?? 'about:blank';
    slot.append(frame);
  }
  for (const paragraph of document.querySelectorAll('[data-hydrate]')) {
    // A framework that finds its server's markup lacking makes the same nodes anew.
    paragraph.replaceChildren(...[...paragraph.childNodes].map((node) => node.cloneNode(true)));
  }
}, 400);
