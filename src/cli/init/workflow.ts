/** CI files: the submissions are checked at each push. docs/ci has the same ones. */
import { VERSION } from "../version.gen.ts";

export interface Checked {
  /** Of the submissions. */
  readonly folder: string;
  /** Words behind the folder: ` --units units.csv` where no antq.yaml says it. */
  readonly flags: string;
  /** Other files whose change matters. */
  readonly beside: readonly string[];
}

const TARBALL = `antq-${VERSION}.tgz`;

/** As a shell reads it. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(text) ? text : `"${text.replace(/["$`\\]/gu, "\\$&")}"`;
}

export function githubWorkflow({ folder, flags, beside }: Checked): string {
  const check = `antq check ${shellWord(folder)}${flags}`;
  const paths = [`${folder}/**`, ...beside].map((path) => JSON.stringify(path)).join(", ");
  // A command with quotes in it must not begin or end a YAML word.
  const run = (command: string) => (command.includes('"') ? `|\n          ${command}` : command);
  return `# Copy to .github/workflows/antq.yml of the repository that holds the submissions.
# Chép vào .github/workflows/antq.yml của kho chứa các báo cáo.
name: antq
on:
  push:
    paths: [${paths}]
  pull_request:
permissions:
  contents: read
  security-events: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      # Made by \`npm pack\` in antq's source and kept in this repository; no public registry has antq.
      # Tệp do \`npm pack\` tạo ra trong mã nguồn antq, giữ ngay trong kho này; antq không có trên kho công cộng.
      - run: npm install --global ./${TARBALL}
      # Annotations beside the lines of the changed files; fails on any error.
      - name: Findings as annotations
        run: ${run(`${check} --format github`)}
      # The same for the page of code scanning; it never fails by itself.
      - name: Findings as SARIF
        if: always()
        run: ${run(`${check} --format sarif -o antq.sarif || true`)}
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with:
          sarif_file: antq.sarif
          category: antq
      # The worklist that goes back to the communes.
      - name: Worklist
        if: failure()
        run: ${run(`${check} --format xlsx -o viec-phai-sua.xlsx || true`)}
      - uses: actions/upload-artifact@v4
        if: failure()
        with:
          name: viec-phai-sua
          path: viec-phai-sua.xlsx
`;
}

export function gitlabWorkflow({ folder, flags, beside }: Checked): string {
  const check = `antq check ${shellWord(folder)}${flags}`;
  const changes = [`${folder}/**/*`, ...beside].map((path) => JSON.stringify(path)).join(", ");
  return `# Copy to .gitlab-ci.yml of the repository that holds the submissions, or include it there.
# Chép vào .gitlab-ci.yml của kho chứa các báo cáo.
antq:
  image: node:24
  stage: test
  rules:
    - changes: [${changes}]
  before_script:
    # Made by \`npm pack\` in antq's source and kept in this repository; no public registry has antq.
    # Tệp do \`npm pack\` tạo ra trong mã nguồn antq, giữ ngay trong kho này; antq không có trên kho công cộng.
    - npm install --global ./${TARBALL}
  script:
    - ${check} --format gitlab -o gl-code-quality-report.json || true
    - ${check} --format junit -o antq-junit.xml || true
    # Printed in the job's log; this one decides.
    - ${check} --max-warnings 50
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: antq-junit.xml
`;
}
