/** What a clipboard holds, and what a text keeps of it. */
export type Copied = { readonly html: string; readonly kept: string }

/** As Word puts it on the clipboard: lists that are paragraphs, its own elements, a style for everything. */
export const fromWord: Copied = {
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal { margin:0cm; font-family:"Calibri",sans-serif; color:red } @page WordSection1 { size:595.3pt 841.9pt } --></style></head>
<body lang=NO-BOK style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoTitle>Rutine for undring<o:p></o:p></p>
<h2 style='mso-list:none'><a name="_Toc1"></a>Når du lurer<o:p></o:p></h2>
<p class=MsoNormal style='margin-bottom:8.0pt'><span style='font-size:14.0pt;color:#C00000'>Snakk med <b style='mso-bidi-font-weight:normal'>lederen</b> din, og les <a href="https://www.bufdir.no/"><span style='mso-fareast-language:EN-US'>veilederen</span></a>.</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Skriv ned det du ser<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>med dato<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Snakk med barnet<o:p></o:p></p>
<p class=MsoNormal>Deretter:<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span></span><![endif]>Ring foreldrene<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span></span><![endif]>Avtal et møte<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150pt'><p class=MsoNormal><b>Hvem<o:p></o:p></b></p></td><td colspan=2><p class=MsoNormal><b>Frist</b><o:p></o:p></p></td></tr>
 <tr><td rowspan=2><p class=MsoNormal>Lærer<o:p></o:p></p></td><td><p class=MsoNormal>14</p><p class=MsoNormal>dager<o:p></o:p></p></td><td><p class=MsoNormal>alltid<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>1 | 2<o:p></o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table>
<p class=MsoNormal><img width=1 height=1 src="file:///C:/tmp/msohtmlclip1/01/clip_image001.png" v:shapes="Bilde_1">Se <a href="file:///S:/Rutiner/gammel.docx">gammel rutine</a>.<o:p></o:p></p>
<!--EndFragment--></body></html>`,
  kept: `## Rutine for undring

## Når du lurer

Snakk med **lederen** din, og les [veilederen](https://www.bufdir.no/).

- Skriv ned det du ser
  - med dato
- Snakk med barnet

Deretter:

1. Ring foreldrene
2. Avtal et møte

| **Hvem** | **Frist** |  |
| --- | --- | --- |
| Lærer | 14 dager | alltid |
|  | 1 \\| 2 |  |

Se gammel rutine.`,
}

/** As a browser copies a piece of a page: every element with its looks, links of many kinds, pictures and buttons between. */
export const fromWebPage: Copied = {
  html: `<meta charset='utf-8'><div style="font-family: Arial; color: rgb(0, 0, 0); background: url(https://evil.example/b.png)">
<nav><ul><li><a href="http://kommune.example/">Hjem</a></li></ul></nav>
<h1 class="title" id="h" style="font-size: 40px">Handlingsveileder <svg><path d="M0 0"/></svg></h1>
<div class="lead"><p>Ring <a href="tel:+4711611" onclick="spor()">116 111</a> eller <a href="mailto:post@kommune.example">skriv</a>.</p></div>
<img src="https://kommune.example/bilde.png" alt="Et bilde" onerror="alert(1)">
<h5>Slik gjør du</h5>
<ol start="3"><li><p>Se</p></li><li>Spør <em>åpent</em><ul><li>Lytt</li></ul></li></ol>
<blockquote>Alle barn skal <span style="font-weight: 700">bli sett</span>.</blockquote>
<button>Del</button><form action="https://evil.example"><input value="x"></form>
<table><caption>Frister</caption><thead><tr><th scope="col">Nivå</th><th>Dager</th></tr></thead><tbody><tr><td>0</td><td><ul><li>14</li><li>21</li></ul></td></tr></tbody></table>
<p style="display:none">Skjult</p><!-- merknad --><p><a href="javascript:alert(1)">Trykk</a> og <a href="/relativ">les</a>.</p></div>`,
  kept: `- Hjem

## Handlingsveileder

Ring [116 111](tel:+4711611) eller [skriv](mailto:post@kommune.example).

#### Slik gjør du

3. Se
4. Spør *åpent*
   - Lytt

> Alle barn skal **bli sett**.

Frister

| Nivå | Dager |
| --- | --- |
| 0 | 14 21 |

Trykk og les.`,
}
