/** What is used of citation-js, whose version for Node 20 has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Parses a text of one of the formats that plugins have added. Throws on a syntax error. */
      data: (text: string, format: string) => unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
