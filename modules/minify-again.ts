/**
 * Has every script minified once more: Terser finds what the build's own minifier leaves, about a hundredth of what is
 * loaded. Some budgets are kept by less (`tests/e2e/size.test.ts`).
 */
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

export default defineWxtModule((wxt) => {
  if (wxt.config.command === 'build') addViteConfig(wxt, () => ({ plugins: [minifyAgain()] }));
});

function minifyAgain(): Plugin {
  return {
    name: 'offprint:minify-again',
    generateBundle: {
      // After everybody else has put the scripts together.
      order: 'post',
      async handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const { code } = await minify(file.code, {
            ecma: 2020,
            module: /^(?:import|export)\b|[;}](?:import|export)[\s{"'*]/.test(file.code),
            compress: { passes: 2 },
          });
          file.code = code ?? file.code;
        }
      },
    },
  };
}
