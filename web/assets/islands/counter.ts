// Tells how many characters are left in a field with a limit, in words, while typing.
// The limit itself is the server's; without this script its hint says all.

const language = document.documentElement.lang;
const words = {
  nl: { left: (n: number) => `Nog ${n} tekens.`, over: (n: number) => `${n} tekens te veel.` },
  en: { left: (n: number) => `${n} characters left.`, over: (n: number) => `${n} characters too many.` },
}[language === 'en' ? 'en' : 'nl'];

for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-limit]')) {
  const hint = document.getElementById(`${field.id}-limit`);
  const limit = Number(field.dataset.limit);
  if (!hint || !limit) continue;
  // Spoken after a pause only, so that it does not talk through the typing.
  let pause: number | undefined;
  const spoken = document.createElement('span');
  spoken.className = 'sv-hidden';
  spoken.setAttribute('role', 'status');
  hint.after(spoken);
  const tell = () => {
    const left = limit - [...field.value].length;
    hint.textContent = left < 0 ? words.over(-left) : words.left(left);
    hint.classList.toggle('sv-limit--over', left < 0);
    window.clearTimeout(pause);
    pause = window.setTimeout(() => {
      spoken.textContent = left <= limit / 10 ? hint.textContent : '';
    }, 1000);
  };
  field.addEventListener('input', tell);
  if (field.value) tell();
}
