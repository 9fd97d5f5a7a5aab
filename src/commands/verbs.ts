/** First words of cmdlets, real ones and those that people invent (`Create-…`). */
export const VERBS =
  'get|set|new|remove|test|enable|disable|grant|revoke|invoke|import|export|add|debug|request|connect|disconnect|install|uninstall|update|restart|start|stop|select|where|foreach|format|sort|read|convertto|convertfrom|convert|move|resolve|search|write|out|measure|group|clear|copy|register|unregister|publish|show|sync|reset|enter|exit|wait|create|delete|change|modify|configure|assign|list|check|join|split|complete|backup|restore|repair|initialize|validate';
