/** A sheet that holds a cell of every kind, in as few bytes as can be. */
import type { PackageParts } from "../support/xlsx-package.ts";

export const PARTS: PackageParts = {
  before: '<dimension ref="A1:E6"/><cols><col min="1" max="2" hidden="1"/></cols>',
  sheet:
    '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">Xã &amp; &#x111;</t></is></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="2" spans="1:3"><c r="A2" s="1"><v>45444</v></c><c r="B2"><f>A2+1</f><v>0</v></c><c r="C2" t="b"><v>1</v></c><!-- c --></row>' +
    '<row r="3"><c r="A3" t="str"><f>"x"</f><v>x_x000D_</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><v>-1.5e2</v></c></row>' +
    '<row><c><v>12</v></c><c t="inlineStr"><is><r><t>Xã </t></r><r><rPr><b/></rPr><t>An</t></r></is></c><c t="d"><v>2024-06-01T10:00:00</v></c></row>' +
    '<row r="6"><c r="A6" s="2"/><c r="B6"><f t="shared" si="0" ref="B6:B7">A6</f></c><c r="D6" s="1"><v>1642.25</v></c><c r="E6"><v>0.1</v></c></row>',
  after:
    '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells><pageMargins left="0.7" right="0.7"/>',
  strings:
    '<si><r><rPr><rFont val=".VnTime"/></rPr><t>Đ¬n vÞ</t></r></si><si><t><![CDATA[a & b]]></t><rPh sb="0" eb="1"><t>x</t></rPh></si>',
  styles:
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><fonts><font><name val="Arial"/></font><font><name val="VNI-Times"/></font></fonts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>',
  formats: '<xf/><xf numFmtId="164" fontId="0" xfId="0"/><xf fontId="1"/>',
  workbookProperties: '<workbookPr date1904="0"/>',
};
