<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="nb-no" dir="ltr"><head><meta http-equiv="Content-type" content="text/html; charset=utf-8"/><title>
	Steg 3 - Samordne hjelpen
</title></head><body onhashchange="if (typeof(_spBodyOnHashChange) != 'undefined') _spBodyOnHashChange();">
<form method="post" action="./Steg-3-Samordne-hjelpen.aspx" onsubmit="javascript:return WebForm_OnSubmit();" id="aspnetForm"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUBMA9kFgICAQ9kFgICAw=="/></div>
<div id="s4-ribbonrow" class="s4-pr s4-ribbonrowhidetitle"><ul class="ms-cui-topBar2" role="tablist"><li>Bla gjennom</li><li>Side</li></ul></div>
<div id="s4-workspace"><div id="s4-bodyContainer"><div id="titleAreaBox"><h1 id="pageTitle" class="ms-core-pageTitle"><span id="DeltaPlaceHolderPageTitleInTitleArea">Steg 3 - Samordne hjelpen</span></h1></div>
<div id="sideNavBox" class="ms-dialogHidden"><div class="ms-core-navigation" role="navigation"><ul><li><a href="/sites/bti/SitePages/Hjem.aspx">Hjem</a></li></ul></div></div>
<div id="contentBox"><div id="notificationArea" class="ms-notif-box"></div><div id="DeltaPlaceHolderMain"><a id="mainContent" name="mainContent" tabindex="-1"></a>
<table cellpadding="4" cellspacing="0" border="0" width="100%"><tr><td valign="top"><div class="ms-WPBody noindex" id="WebPartWPQ2"><div id="ctl00_Inner" class="ms-rtestate-field">
<p>Når flere hjelper, må noen holde i trådene.</p><h2 class="ms-rteElement-H2">Hvorfor</h2><p>Familien skal slippe å fortelle alt på nytt.</p>
<h2 class="ms-rteElement-H2"><span class="ms-rteThemeFontFace-1">Hva​</span></h2><div>Kall inn til et felles møte på nivå 2.</div><div>&#160;</div>
<h2 class="ms-rteElement-H2">Hvem har ansvaret</h2><p>Stafettholderen</p></div></div></td><td width="200"><div class="ms-webpart-chrome"><h2>Sist endret</h2><p>04.05.2014 av Systemkonto</p></div></td></tr></table>
</div></div></div></div></form></body></html>