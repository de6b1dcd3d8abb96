import { useEffect, useState } from 'preact/hooks';

/** `auto` follows the reader's system, not the page: a card is Hashiya's word, not the page's. */
export function useTheme(setting: 'auto' | 'light' | 'dark'): 'light' | 'dark' {
  const [system, setSystem] = useState(systemTheme);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystem(systemTheme());
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return setting === 'auto' ? system : setting;
}

const systemTheme = (): 'light' | 'dark' =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
