// A page that writes itself: notes come late and in pieces, and its links change the page without
// loading another, as front ends of live pages do.
const pauseMs = 700;

const posts = document.getElementById('posts');
const first = posts.firstElementChild.cloneNode(true);
const notes = await (await fetch('/live/notes.json')).json();
let run = 0;

function post({ when, title, paragraphs }) {
  const article = document.createElement('article');
  const time = document.createElement('time');
  time.textContent = when;
  const heading = document.createElement('h2');
  heading.textContent = title;
  article.append(time, heading);
  posts.prepend(article);
  return paragraphs.map((text) => {
    const paragraph = document.createElement('p');
    article.append(paragraph);
    return () => {
      // Text that is typed into a node that is there already: no node comes or goes.
      paragraph.append(document.createTextNode(''));
      paragraph.firstChild.data = text;
    };
  });
}

async function show(day) {
  const mine = ++run;
  posts.replaceChildren(first.cloneNode(true));
  for (const note of notes.filter((one) => day === 'all' || one.day === day)) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (mine !== run) return;
    for (const fill of post(note)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (mine !== run) return;
      fill();
    }
  }
}

const dayOf = (path) => (path.endsWith('/monday') ? 'monday' : 'all');

for (const link of document.querySelectorAll('[data-day]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({}, '', link.getAttribute('href'));
    show(dayOf(location.pathname));
  });
}
addEventListener('popstate', () => show(dayOf(location.pathname)));
show(dayOf(location.pathname));
