/** The container of the welcome page, with a sample library that is deleted with the page. */
import { useState } from 'preact/hooks';
import { errorText } from '@/components/text/error-text.ts';
import { WelcomePage } from '@/components/welcome/WelcomePage.tsx';
import { openLibraryPage } from '../shared/open-page.ts';
import { useSample } from './use-sample.ts';

export function App() {
  const [error, setError] = useState<string>();
  const sample = useSample();
  const attempt = (act: Promise<unknown>): void => {
    act.then(
      () => setError(undefined),
      (cause: unknown) => setError(errorText(cause)),
    );
  };
  return (
    <WelcomePage
      {...sample}
      onClip={(paper) => attempt(sample.clip(paper))}
      onQuery={(query) => attempt(sample.find(query))}
      onLibrary={() => attempt(openLibraryPage())}
      error={error}
    />
  );
}
