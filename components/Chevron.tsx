/** Points to the end of the line while its disclosure is closed, down while it is open (`card.css`). */
export function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 10 10" aria-hidden="true">
      <path d="M3.5 1.5 7 5 3.5 8.5" />
    </svg>
  );
}
