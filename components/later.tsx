/** Parts that are not on a page when it opens: loaded when they are first shown, so that opening does not wait for them. */
import { type ComponentType, type FunctionComponent } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';

/** A component in the place of one that is still to be loaded. Nothing is drawn until it is. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return function Later(props) {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      const begin = async () => {
        Loaded = await load();
        redraw(undefined);
      };
      if (!Loaded) void begin();
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
