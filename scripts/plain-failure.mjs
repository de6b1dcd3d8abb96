/** A failure that the person at the terminal can mend: its message is one sentence that says how. */
export class PlainFailure extends Error {}

/**
 * Runs a command's main function. A plain failure is printed as its sentence; anything else is a bug and
 * keeps its stack.
 *
 * @param {() => Promise<number | void>} main resolves to the exit code, or to nothing for 0
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainFailure ? `hashiya: ${error.message}` : error);
    process.exitCode = 1;
  }
}
