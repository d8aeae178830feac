// What functions that run in Firefox's parent process find there. Firefox publishes no types for it.
declare const ChromeUtils: any;
declare const Ci: any;
declare const Services: any;
declare const WebExtensionPolicy: any;
